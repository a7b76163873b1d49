package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Check;

/** The released figures on satisfaction: of the network for managers, of their own agency for principals. */
@Stateless
public class Satisfaction {

    private static final int METRICS_AT_ONCE = 4;
    private static final String CELLS = """
            select 'none', r.metric, 'all', r.block_from, r.block_to, r.agent_id, sum(r.positive), sum(r.negative), count(*),
                max(r.released_at)
            from released_answer r where r.metric in (?1, ?2, ?3, ?4)
            group by r.metric, r.block_from, r.block_to, r.agent_id
            union all
            select 'line', r.metric, r.line, r.part_from, r.part_to, r.agent_id, sum(r.positive), sum(r.negative), count(*),
                max(r.released_at)
            from released_answer r where r.line_shown and r.part_from is not null and r.metric in (?1, ?2, ?3, ?4)
            group by r.metric, r.line, r.part_from, r.part_to, r.agent_id
            union all
            select 'state', r.metric, r.state, r.part_from, r.part_to, r.agent_id, sum(r.positive), sum(r.negative), count(*),
                max(r.released_at)
            from released_answer r where r.state_shown and r.part_from is not null and r.metric in (?1, ?2, ?3, ?4)
            group by r.metric, r.state, r.part_from, r.part_to, r.agent_id
            union all
            select 'touchpoint', r.metric, r.touchpoint, r.part_from, r.part_to, r.agent_id, sum(r.positive), sum(r.negative),
                count(*), max(r.released_at)
            from released_answer r where r.touchpoint_shown and r.part_from is not null and r.metric in (?1, ?2, ?3, ?4)
            group by r.metric, r.touchpoint, r.part_from, r.part_to, r.agent_id""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    /** Which figures: a metric, a period (null is everything released) and at most one dimension. */
    public record Query(Metric metric, @Nullable LocalDate from, @Nullable LocalDate to, GroupBy groupBy) {

        public Query {
            new Check().that(from == null || to == null || !to.isBefore(from), "to", "satisfaction.error.backwards").done();
        }

        /** @throws org.tributary.platform.Invalid naming what is unknown; no metric is nps, no dimension none */
        public static Query of(String metric, @Nullable LocalDate from, @Nullable LocalDate to, String groupBy) {
            Check check = new Check();
            Metric known = Metric.ofCode(metric.isEmpty() ? "nps" : metric).orElse(null);
            GroupBy group = GroupBy.ofCode(groupBy.isEmpty() ? "none" : groupBy).orElse(null);
            check.that(known != null, "metric", "platform.error.unknownCode", metric);
            check.that(group != null, "groupBy", "platform.error.unknownCode", groupBy);
            check.done();
            return new Query(java.util.Objects.requireNonNull(known), from, to, java.util.Objects.requireNonNull(group));
        }
    }

    /** A row for every group, whatever is hidden; a principal reads the own agency only. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public SatisfactionTable find(Query query) {
        return table(query, tallies(List.of(query.metric()), query.groupBy()));
    }

    /** The totals of several metrics by block of weeks, in one statement: what an overview is made of. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public List<Tally> totals(Collection<Metric> metrics) {
        return tallies(metrics, GroupBy.NONE);
    }

    /** What is released of one metric along one dimension, for whoever computes more of it than one table. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public List<Tally> released(Metric metric, GroupBy groupBy) {
        return tallies(List.of(metric), groupBy);
    }

    /** The agencies that have a row of their own, whatever is hidden: all for a manager, the own one for a principal. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public List<String> agencies() {
        return seesNetwork()
                ? entityManager.createQuery("select a.name from Agency a order by a.name", String.class).getResultList()
                : ownAgency();
    }

    /** The totals of several metrics, and the cells of lines, states and touchpoints that are shown, in one statement. */
    @Allowed(Role.MANAGER)
    public Map<GroupBy, List<Tally>> cells(List<Metric> metrics) {
        jakarta.persistence.Query query = entityManager.createNativeQuery(CELLS);
        for (int place = 0; place < METRICS_AT_ONCE; place++) {
            query.setParameter(place + 1, metrics.get(Math.min(place, metrics.size() - 1)).code());
        }
        Map<GroupBy, List<Tally>> cells = new EnumMap<>(GroupBy.class);
        List<?> rows = query.getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> GroupBy.ofCode((String) row[0]).ifPresent(
                dimension -> cells.computeIfAbsent(dimension, key -> new ArrayList<>()).add(tally(row))));
        return cells;
    }

    private static Tally tally(Object[] row) {
        return new Tally(Metric.ofCode((String) row[1]).orElseThrow(), (String) row[2], Columns.date(row[3]),
                Columns.date(row[4]), Columns.number(row[5]), (int) Columns.number(row[6]), (int) Columns.number(row[7]),
                (int) Columns.number(row[8]), Columns.instant(row[9]));
    }

    /** The months of totals that were read already. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public SatisfactionTable months(Metric metric, Collection<Tally> totals) {
        return table(new Query(metric, null, null, GroupBy.MONTH),
                totals.stream().filter(tally -> tally.metric() == metric).toList());
    }

    /** The table of cells that were read already; along a line, state or touchpoint. */
    @Allowed(Role.MANAGER)
    public SatisfactionTable breakdown(Query query, Map<GroupBy, List<Tally>> cells) {
        return table(query, cells.getOrDefault(query.groupBy(), List.of()).stream()
                .filter(tally -> tally.metric() == query.metric()).toList());
    }

    private SatisfactionTable table(Query query, List<Tally> tallies) {
        List<String> agencies = query.groupBy() == GroupBy.AGENCY ? agencies() : List.of();
        return SatisfactionTable.of(query.metric(), query.groupBy(), tallies, query.from(), query.to(), agencies);
    }

    private List<Tally> tallies(Collection<Metric> metrics, GroupBy groupBy) {
        if (seesNetwork()) {
            return rows(metrics, queryOf(groupBy));
        }
        if (!groupBy.isTotal() && groupBy != GroupBy.AGENCY) {
            // A cell of one agency and one line is not on the menu: far too few answers.
            return List.of();
        }
        List<String> own = ownAgency();
        return rows(metrics, ReleasedAnswer.AGENCY).stream().filter(tally -> own.contains(tally.group())).toList();
    }

    private List<Tally> rows(Collection<Metric> metrics, String query) {
        return entityManager.createNamedQuery(query, TallyRow.class)
                .setParameter("metrics", metrics.stream().map(Metric::code).toList()).getResultStream().map(TallyRow::tally)
                .toList();
    }

    private static String queryOf(GroupBy groupBy) {
        return switch (groupBy) {
            case NONE, WEEK, MONTH -> ReleasedAnswer.TOTAL;
            case LINE -> ReleasedAnswer.LINE;
            case STATE -> ReleasedAnswer.STATE;
            case TOUCHPOINT -> ReleasedAnswer.TOUCHPOINT;
            case AGENCY -> ReleasedAnswer.AGENCY;
        };
    }

    private boolean seesNetwork() {
        return currentPerson.is(Role.MANAGER);
    }

    private List<String> ownAgency() {
        return currentPerson.find().map(Actor::agencyName).stream().toList();
    }
}
