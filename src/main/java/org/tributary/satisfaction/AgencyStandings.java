package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;

/**
 * How a principal's own agency stands to the network. Which agency that is nobody says who asks: it is the one the person
 * works for right now.
 */
@Stateless
public class AgencyStandings {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    /**
     * @param weeks how many weeks up to the last released one; 0 for everything
     * @return one of each metric, in their order; of somebody without an agency nothing is shown
     */
    @Allowed(Role.PRINCIPAL)
    public List<AgencyStanding> own(List<Metric> metrics, int weeks) {
        Long agency = currentPerson.find().map(Actor::agency).orElse(null);
        List<Tally> own = agency == null ? List.of() : tallies(ReleasedAnswer.OWN, metrics, Map.of("agency", agency));
        List<Tally> all = own.isEmpty() ? List.of() : tallies(ReleasedAnswer.TOTAL, metrics, Map.of());
        return metrics.stream().map(metric -> AgencyStanding.of(metric, own, all, weeks)).toList();
    }

    private List<Tally> tallies(String query, Collection<Metric> metrics, Map<String, Object> more) {
        var rows = entityManager.createNamedQuery(query, TallyRow.class).setParameter("metrics",
                metrics.stream().map(Metric::code).toList());
        more.forEach(rows::setParameter);
        return rows.getResultStream().map(TallyRow::tally).toList();
    }
}
