package org.tributary.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.publication.EffectWindow;
import org.tributary.satisfaction.figure.DifferenceOfDifferences;
import org.tributary.satisfaction.figure.NetPromoterScore;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;

/** Gathers what an effect is computed from, computes and keeps it; runs in the caller's transaction. */
@ApplicationScoped
class EffectEvidence {

    /** Notes on the themes of the insights that version 1 answers, by the fold, and same-heres on these insights. */
    private static final String NOTED = """
            with linked as (select i.id, i.theme_id from insight i join publication_insight l on l.insight_id = i.id
                join publication_version v on v.id = l.version_id where v.publication_id = ?1 and v.number = 1)
            select w.person_id, w.week, w.agency_id, a.owner_group_id from theme_week w join agency a on a.id = w.agency_id
            where w.notes > 0 and w.theme_id in (select theme_id from linked) and w.week between ?2 and ?3
            union all
            select h.person_id, cast(h.at as date), m.agency_id, a.owner_group_id from same_here h
                join person p on p.id = h.person_id join membership m on m.id = p.current_membership_id
                join agency a on a.id = m.agency_id
            where h.withdrawn_at is null and h.insight_id in (select id from linked) and cast(h.at as date) between ?2 and ?4
            """;

    private static final String COHORT = """
            select w.person_id from theme_week w where w.notes > 0 and w.week between ?1 and ?2
            union select h.person_id from same_here h
            where h.withdrawn_at is null and cast(h.at as date) between ?1 and ?3""";

    private static final String AUDIENCE = "select a.person_id from publication_audience a where a.publication_id = ?1";

    private static final String VOTES = """
            select u.person_id, m.agency_id, a.owner_group_id, case when u.useful then 1 else 0 end
            from useful_vote u join publication_audience t on t.publication_id = u.publication_id
                and t.person_id = u.person_id
                join person p on p.id = u.person_id join membership m on m.id = p.current_membership_id
                join agency a on a.id = m.agency_id
            where u.publication_id = ?1""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    SmallGroups rules;

    PublicationEffect compute(long publication, EffectWindow window) {
        Set<Long> audience = ids(entityManager.createNativeQuery(AUDIENCE).setParameter(1, publication).getResultList());
        Set<Long> cohort = ids(entityManager.createNativeQuery(COHORT)
                .setParameter(1, Date.valueOf(window.cohort().from())).setParameter(2, Date.valueOf(window.cohort().to()))
                .setParameter(3, Date.valueOf(window.cohort().to())).getResultList());
        OnLeave onLeave = OnLeave.of(entityManager.createNativeQuery(OnLeave.SQL)
                .setParameter(1, Date.valueOf(window.before().from())).setParameter(2, Date.valueOf(window.after().to()))
                .getResultList());
        EffectCounts counts = EffectCounts.of(noted(publication, window), cohort, audience, onLeave, window);
        PublicationEffect effect;
        if (counts.passes(rules)) {
            DifferenceOfDifferences satisfaction = satisfaction(audience, window);
            effect = new PublicationEffect(publication, counts, counts.estimate(signal(satisfaction), usefulness(publication)),
                    satisfaction,
                    clock.instant());
        } else {
            effect = new PublicationEffect(publication, clock.instant());
        }
        entityManager.persist(effect);
        return effect;
    }

    private List<Contribution> noted(long publication, EffectWindow window) {
        List<?> rows = entityManager.createNativeQuery(NOTED).setParameter(1, publication)
                .setParameter(2, Date.valueOf(window.before().from())).setParameter(3, Date.valueOf(window.after().to()))
                .setParameter(4, Date.valueOf(window.after().to())).getResultList();
        List<Contribution> noted = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            noted.add(new Contribution(noted.size(), Columns.number(row[0]), Columns.number(row[3]),
                    Columns.number(row[2]), IsoWeeks.mondayOf(Columns.date(row[1])), "", "", ""));
        }
        return noted;
    }

    /** What the audience said of it, until the window closed. */
    private Signal usefulness(long publication) {
        List<?> rows = entityManager.createNativeQuery(VOTES).setParameter(1, publication).getResultList();
        Map<Boolean, List<Contribution>> votes = rows.stream().map(Object[].class::cast)
                .collect(Collectors.partitioningBy(row -> Columns.number(row[3]) == 1,
                        Collectors.mapping(row -> new Contribution(Columns.number(row[0]), Columns.number(row[0]),
                                Columns.number(row[2]), Columns.number(row[1]), LocalDate.EPOCH, "", "", ""),
                                Collectors.toList())));
        return Usefulness.of(Objects.requireNonNull(votes.get(true)), Objects.requireNonNull(votes.get(false)), rules);
    }

    /** The net promoter score inside against outside, where each of the four groups of answers passes R6; else null. */
    private @Nullable DifferenceOfDifferences satisfaction(Set<Long> audience, EffectWindow window) {
        List<ReleasedAnswer> before = answers(window.before());
        List<ReleasedAnswer> after = answers(window.after());
        List<List<ReleasedAnswer>> groups = List.of(of(before, audience, true), of(after, audience, true),
                of(before, audience, false), of(after, audience, false));
        if (!groups.stream().allMatch(group -> rules
                .passesAnswers(group.stream().map(ReleasedAnswer::answer).toList()))) {
            return null;
        }
        List<NetPromoterScore> scores = groups.stream().map(EffectEvidence::score).toList();
        return DifferenceOfDifferences.of(new DifferenceOfDifferences.Pair(scores.get(0), scores.get(1)),
                new DifferenceOfDifferences.Pair(scores.get(2), scores.get(3)));
    }

    private List<ReleasedAnswer> answers(IsoWeeks.Range weeks) {
        return entityManager.createNamedQuery(ReleasedAnswer.BETWEEN, ReleasedAnswer.class)
                .setParameter("metric", Metric.NPS.code()).setParameter("from", weeks.from()).setParameter("to", weeks.to())
                .getResultList();
    }

    private static List<ReleasedAnswer> of(List<ReleasedAnswer> answers, Set<Long> audience, boolean inside) {
        return answers.stream().filter(answer -> audience.contains(answer.agent()) == inside).toList();
    }

    private static NetPromoterScore score(List<ReleasedAnswer> answers) {
        return NetPromoterScore.ofAgents(answers.stream()
                .collect(Collectors.groupingBy(ReleasedAnswer::agent, Collectors.reducing(new AnswersOfAgent(0, 0, 0),
                        ReleasedAnswer::asAnswer, (one, other) -> new AnswersOfAgent(one.promoters() + other.promoters(),
                                one.detractors() + other.detractors(), one.n() + other.n()))))
                .values());
    }

    private static Signal signal(@Nullable DifferenceOfDifferences satisfaction) {
        return satisfaction == null ? Signal.NEITHER : switch (satisfaction.arrow()) {
            case UP -> Signal.BETTER;
            case DOWN -> Signal.WORSE;
            case NONE -> Signal.NEITHER;
        };
    }

    private static Set<Long> ids(List<?> keys) {
        return keys.stream().map(Columns::number).collect(Collectors.toSet());
    }
}
