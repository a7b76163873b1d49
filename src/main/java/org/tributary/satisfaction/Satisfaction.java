package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Check;

/** The released figures on satisfaction: of the network for managers, of their own agency for principals. */
@Stateless
public class Satisfaction {

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

    /** The months of totals that were read already. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public SatisfactionTable months(Metric metric, Collection<Tally> totals) {
        return table(new Query(metric, null, null, GroupBy.MONTH),
                totals.stream().filter(tally -> tally.metric() == metric).toList());
    }

    private SatisfactionTable table(Query query, List<Tally> tallies) {
        List<String> agencies = query.groupBy() != GroupBy.AGENCY
                ? List.of()
                : seesNetwork()
                        ? entityManager.createQuery("select a.name from Agency a order by a.name", String.class).getResultList()
                        : ownAgency();
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
