package org.tributary.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tributary.insight.InsightReleases.Checked;
import org.tributary.insight.Recount;
import org.tributary.satisfaction.AnswerFigure.Count;
import org.tributary.satisfaction.AnswerFigure.Place;

/**
 * Recounts what was released of answers: each figure from the answers it was released with, and each of these answers
 * from the response or note it came from. Where that is gone (withdrawn or erased) the released row is its tombstone: no
 * text, no name, and only the figure tells whether it is still as it was.
 */
@ApplicationScoped
public class AnswerRecount implements Recount {

    private static final String CHANGED_RESPONSES = """
            select x.metric, x.source_id from (
                select a.*, coalesce(r.agent_id, -r.agency_id) as r_agent, r.agency_id as r_agency, r.line as r_line, r.state as r_state,
                    r.touchpoint as r_touchpoint, r.answered_week as r_week,
                    case a.metric when 'nps' then r.nps when 'csat' then r.csat else r.ces end as score
                from released_answer a join survey_response r on r.id = a.source_id where a.metric = ?1) x
            where x.agent_id <> x.r_agent or x.agency_id <> x.r_agency or x.line <> x.r_line or x.state <> x.r_state
                or x.touchpoint <> x.r_touchpoint or x.week <> x.r_week or x.score is null
                or x.positive <> case when x.score >= ?2 then 1 else 0 end
                or x.negative <> case when x.score <= ?3 then 1 else 0 end
            order by x.source_id""";

    private static final String CHANGED_IMPRESSIONS = """
            select a.metric, a.source_id from released_answer a join observation o on o.id = a.source_id
            where a.metric = ?1 and o.status <> 'withdrawn' and (a.agent_id <> o.author_id or a.agency_id <> o.agency_id
                or a.line <> o.line or a.state <> o.state or a.touchpoint <> o.touchpoint or a.week <> o.observed_week
                or o.customer_score is null or a.positive <> case when o.customer_score >= ?2 then 1 else 0 end
                or a.negative <> case when o.customer_score <= ?3 then 1 else 0 end)
            order by a.source_id""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Override
    public Checked recount() {
        long cells = 0;
        List<String> differences = new ArrayList<>();
        for (Metric metric : Metric.ASKED) {
            Map<Place, Count> stored = new HashMap<>();
            entityManager.createNamedQuery(AnswerFigure.OF_METRIC, AnswerFigure.class)
                    .setParameter("metric", metric.code()).getResultStream()
                    .forEach(figure -> stored.put(figure.place(), figure.count()));
            Map<Place, Count> computed = AnswerFigure.counts(entityManager
                    .createNamedQuery(ReleasedAnswer.OF_METRIC, ReleasedAnswer.class)
                    .setParameter("metric", metric.code()).getResultList());
            cells += stored.size();
            differing(stored, computed).forEach(one -> differences.add("stored: " + one));
            differing(computed, stored).forEach(one -> differences.add("computed: " + one));
            differences.addAll(changed(metric));
        }
        return new Checked(differences.isEmpty(), cells, differences);
    }

    private static List<String> differing(Map<Place, Count> these, Map<Place, Count> those) {
        return these.entrySet().stream().filter(one -> !Objects.equals(those.get(one.getKey()), one.getValue()))
                .map(one -> one.getKey() + " " + one.getValue()).sorted().toList();
    }

    private List<String> changed(Metric metric) {
        List<?> rows = entityManager
                .createNativeQuery(metric == Metric.IMPRESSION ? CHANGED_IMPRESSIONS : CHANGED_RESPONSES)
                .setParameter(1, metric.code()).setParameter(2, metric.positiveFrom())
                .setParameter(3, metric.negativeTo()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> "released otherwise than it was given: " + row[0] + " of answer " + row[1]).toList();
    }
}
