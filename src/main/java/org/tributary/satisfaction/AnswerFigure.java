package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.satisfaction.figure.NetPromoterScore;

/** What was shown of one cell and stretch of time when it was released; never changed, so that a check can tell. */
@Entity
@Table(name = "answer_figure")
@NamedQuery(name = AnswerFigure.OF_METRIC, query = "select f from AnswerFigure f where f.metric = :metric")
public class AnswerFigure {

    static final String OF_METRIC = "AnswerFigure.ofMetric";

    /**
     * Where a figure stands.
     *
     * @param dimension {@code all, line, state, touchpoint} or {@code agency}
     * @param cell      the code, the key of the agency, or "" for all
     * @param shownAt   a total when it is released, a cell when the breakdown is decided
     */
    record Place(String metric, String dimension, String cell, LocalDate from, LocalDate to, OffsetDateTime shownAt) {

        Place {
            shownAt = shownAt.withOffsetSameInstant(ZoneOffset.UTC);
        }
    }

    /** How many answers of how many agents' customers, and how many of them count for and against. */
    record Count(long n, long positive, long negative, long agents) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    private long id;

    private String metric = "";
    private String dimension = "";
    private String cell = "";
    @Column(name = "period_from")
    private LocalDate from = LocalDate.EPOCH;
    @Column(name = "period_to")
    private LocalDate to = LocalDate.EPOCH;
    @Column(name = "shown_at")
    private OffsetDateTime shownAt = OffsetDateTime.MIN;
    private long n;
    private long positive;
    private long negative;
    private long agents;

    protected AnswerFigure() {
    }

    private AnswerFigure(Place place, Count count) {
        this.metric = place.metric();
        this.dimension = place.dimension();
        this.cell = place.cell();
        this.from = place.from();
        this.to = place.to();
        this.shownAt = place.shownAt();
        this.n = count.n();
        this.positive = count.positive();
        this.negative = count.negative();
        this.agents = count.agents();
    }

    /** The figures of these answers in their blocks. */
    static List<AnswerFigure> totals(Collection<ReleasedAnswer> answers) {
        return counts(answers, false, true).entrySet().stream().map(one -> new AnswerFigure(one.getKey(), one.getValue()))
                .toList();
    }

    /** The figures of the cells in which these answers are shown. */
    static List<AnswerFigure> cells(Collection<ReleasedAnswer> answers) {
        return counts(answers, true, false).entrySet().stream().map(one -> new AnswerFigure(one.getKey(), one.getValue()))
                .toList();
    }

    /** All figures that the answers make. */
    static Map<Place, Count> counts(Collection<ReleasedAnswer> answers) {
        return counts(answers, true, true);
    }

    private static Map<Place, Count> counts(Collection<ReleasedAnswer> answers, boolean ofCells, boolean ofBlocks) {
        Map<Place, Count> counts = new HashMap<>();
        Map<Place, Set<Long>> agents = new HashMap<>();
        for (ReleasedAnswer answer : answers) {
            for (Place place : answer.places()) {
                if (place.dimension().equals("all") ? ofBlocks : ofCells) {
                    Set<Long> known = agents.computeIfAbsent(place, key -> new HashSet<>());
                    if (answer.agent() >= 0) {
                        known.add(answer.agent());
                    }
                    int agentsThere = known.size();
                    NetPromoterScore.AnswersOfAgent one = answer.asAnswer();
                    counts.merge(place, new Count(1, one.promoters(), one.detractors(), agentsThere), (sum, next) -> new Count(
                            sum.n() + 1, sum.positive() + next.positive(), sum.negative() + next.negative(), agentsThere));
                }
            }
        }
        return counts;
    }

    Place place() {
        return new Place(metric, dimension, cell, from, to, shownAt);
    }

    Count count() {
        return new Count(n, positive, negative, agents);
    }
}
