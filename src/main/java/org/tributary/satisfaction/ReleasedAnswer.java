package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Answer;
import org.tributary.privacy.Closure.Cell;
import org.tributary.satisfaction.figure.NetPromoterScore;

/** What was released of one answer: what it counts as, the block its total is shown in, and the cells it is shown in. */
@Entity
@Table(name = "released_answer")
@NamedQuery(name = ReleasedAnswer.TOTAL, query = """
        select new org.tributary.satisfaction.TallyRow(r.metric, 'all', r.blockFrom, r.blockTo, r.agent,
            sum(r.positive), sum(r.negative), count(r), r.releasedAt)
        from ReleasedAnswer r where r.metric in :metrics
        group by r.metric, r.blockFrom, r.blockTo, r.agent, r.releasedAt""")
@NamedQuery(name = ReleasedAnswer.LINE, query = """
        select new org.tributary.satisfaction.TallyRow(r.metric, r.line, r.partFrom, r.partTo, r.agent,
            sum(r.positive), sum(r.negative), count(r), r.releasedAt)
        from ReleasedAnswer r where r.metric in :metrics and r.lineShown = true and r.partFrom is not null
        group by r.metric, r.line, r.partFrom, r.partTo, r.agent, r.releasedAt""")
@NamedQuery(name = ReleasedAnswer.STATE, query = """
        select new org.tributary.satisfaction.TallyRow(r.metric, r.state, r.partFrom, r.partTo, r.agent,
            sum(r.positive), sum(r.negative), count(r), r.releasedAt)
        from ReleasedAnswer r where r.metric in :metrics and r.stateShown = true and r.partFrom is not null
        group by r.metric, r.state, r.partFrom, r.partTo, r.agent, r.releasedAt""")
@NamedQuery(name = ReleasedAnswer.TOUCHPOINT, query = """
        select new org.tributary.satisfaction.TallyRow(r.metric, r.touchpoint, r.partFrom, r.partTo, r.agent,
            sum(r.positive), sum(r.negative), count(r), r.releasedAt)
        from ReleasedAnswer r where r.metric in :metrics and r.touchpointShown = true and r.partFrom is not null
        group by r.metric, r.touchpoint, r.partFrom, r.partTo, r.agent, r.releasedAt""")
@NamedQuery(name = ReleasedAnswer.AGENCY, query = """
        select new org.tributary.satisfaction.TallyRow(r.metric, a.name, r.agencyFrom, r.agencyTo, r.agent,
            sum(r.positive), sum(r.negative), count(r), r.releasedAt)
        from ReleasedAnswer r, Agency a where a.id = r.agency and r.metric in :metrics and r.agencyShown = true
            and r.agencyFrom is not null
        group by r.metric, a.name, r.agencyFrom, r.agencyTo, r.agent, r.releasedAt""")
@NamedQuery(name = ReleasedAnswer.UNDECIDED, query = """
        select r from ReleasedAnswer r where r.metric = :metric and r.partFrom is null order by r.week, r.id""")
@NamedQuery(name = ReleasedAnswer.OF_METRIC, query = "select r from ReleasedAnswer r where r.metric = :metric")
@NamedQuery(name = ReleasedAnswer.BETWEEN, query = """
        select r from ReleasedAnswer r where r.metric = :metric and r.week between :from and :to""")
public class ReleasedAnswer {

    static final String TOTAL = "ReleasedAnswer.total";
    static final String LINE = "ReleasedAnswer.line";
    static final String STATE = "ReleasedAnswer.state";
    static final String TOUCHPOINT = "ReleasedAnswer.touchpoint";
    static final String AGENCY = "ReleasedAnswer.agency";
    static final String UNDECIDED = "ReleasedAnswer.undecided";
    static final String OF_METRIC = "ReleasedAnswer.ofMetric";
    static final String BETWEEN = "ReleasedAnswer.between";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    private long id;

    private String metric = "";
    @Column(name = "source_id")
    private long source;
    @Column(name = "agent_id")
    private long agent;
    @Column(name = "agency_id")
    private long agency;
    private String line = "";
    private String state = "";
    private String touchpoint = "";
    private int positive;
    private int negative;
    private LocalDate week = LocalDate.EPOCH;
    @Column(name = "block_from")
    private LocalDate blockFrom = LocalDate.EPOCH;
    @Column(name = "block_to")
    private LocalDate blockTo = LocalDate.EPOCH;
    @Column(name = "part_from")
    private @Nullable LocalDate partFrom;
    @Column(name = "part_to")
    private @Nullable LocalDate partTo;
    @Column(name = "agency_from")
    private @Nullable LocalDate agencyFrom;
    @Column(name = "agency_to")
    private @Nullable LocalDate agencyTo;
    @Column(name = "line_shown")
    private boolean lineShown;
    @Column(name = "state_shown")
    private boolean stateShown;
    @Column(name = "touchpoint_shown")
    private boolean touchpointShown;
    @Column(name = "agency_shown")
    private boolean agencyShown;
    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;
    @Column(name = "released_at")
    private OffsetDateTime releasedAt = OffsetDateTime.MIN;

    protected ReleasedAnswer() {
    }

    ReleasedAnswer(Metric metric, Answer answer, int sign, ReleasePlan.Stretch block, Instant now) {
        this.metric = metric.code();
        this.source = answer.id();
        this.agent = answer.agent();
        this.agency = answer.agency();
        this.line = answer.dimensions().getOrDefault("line", "");
        this.state = answer.dimensions().getOrDefault("state", "");
        this.touchpoint = answer.dimensions().getOrDefault("touchpoint", "");
        this.positive = sign > 0 ? 1 : 0;
        this.negative = sign < 0 ? 1 : 0;
        this.week = answer.week();
        this.blockFrom = block.from();
        this.blockTo = block.to();
        this.releasedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** From now on it counts in the cells of its part that are shown; never decided again. */
    void decide(Set<Cell> shown, ReleasePlan.Stretch part, ReleasePlan.Stretch agencyPart,
            Instant now) {
        Answer answer = answer();
        partFrom = part.from();
        partTo = part.to();
        agencyFrom = agencyPart.from();
        agencyTo = agencyPart.to();
        decidedAt = now.atOffset(ZoneOffset.UTC);
        lineShown = shown.contains(AnswerCells.cellOf(answer, "line"));
        stateShown = shown.contains(AnswerCells.cellOf(answer, "state"));
        touchpointShown = shown.contains(AnswerCells.cellOf(answer, "touchpoint"));
        agencyShown = shown.contains(AnswerCells.cellOf(answer, AnswerCells.AGENCY));
    }

    /** The weeks in whose cells it counts, shown or not; empty while that is undecided. */
    Optional<AnswerFigure.Place> part() {
        return partFrom == null || partTo == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new AnswerFigure.Place(metric, "", "", partFrom, partTo, decidedAt));
    }

    /** The figures it counts in: the total of its block, and each cell of its part that is shown. */
    List<AnswerFigure.Place> places() {
        List<AnswerFigure.Place> places = new ArrayList<>();
        places.add(new AnswerFigure.Place(metric, "all", "", blockFrom, blockTo, releasedAt));
        if (partFrom != null && partTo != null) {
            place("line", line, lineShown, partFrom, partTo).ifPresent(places::add);
            place("state", state, stateShown, partFrom, partTo).ifPresent(places::add);
            place("touchpoint", touchpoint, touchpointShown, partFrom, partTo).ifPresent(places::add);
        }
        if (agencyFrom != null && agencyTo != null) {
            place(AnswerCells.AGENCY, Long.toString(agency), agencyShown, agencyFrom, agencyTo).ifPresent(places::add);
        }
        return places;
    }

    private Optional<AnswerFigure.Place> place(String dimension, String cell, boolean shown, LocalDate from, LocalDate to) {
        return shown && decidedAt != null
                ? Optional.of(new AnswerFigure.Place(metric, dimension, cell, from, to, decidedAt))
                : Optional.empty();
    }

    Answer answer() {
        return new Answer(source, agent, agency, week, Map.of("line", line, "state", state, "touchpoint", touchpoint));
    }

    LocalDate blockFrom() {
        return blockFrom;
    }

    LocalDate blockTo() {
        return blockTo;
    }

    LocalDate week() {
        return week;
    }

    long agent() {
        return agent;
    }

    NetPromoterScore.AnswersOfAgent asAnswer() {
        return new NetPromoterScore.AnswersOfAgent(positive, negative, 1);
    }
}
