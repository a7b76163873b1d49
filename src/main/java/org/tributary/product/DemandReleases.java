package org.tributary.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.insight.FiguresReleased;
import org.tributary.insight.InsightReleases.Checked;
import org.tributary.insight.Recount;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

/**
 * Releases how many clients agents have for a product, with the figures of the week: only if every number that follows from the
 * total and all earlier ones, also for somebody who knows one owner group's own, tells of nobody few. Else the earlier one stays.
 */
@ApplicationScoped
public class DemandReleases implements Recount {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    SmallGroups rules;

    void released(@Observes FiguresReleased event) {
        entityManager.createQuery("select distinct d.product from Demand d", Long.class).getResultList()
                .forEach(product -> release(product, event.at()));
    }

    void release(long product, Instant now) {
        List<DemandRelease> before = entityManager.createNamedQuery(DemandRelease.WHO, DemandRelease.class)
                .setParameter("product", product).getResultList();
        Map<Long, Claimants> known = new HashMap<>();
        before.forEach(release -> release.claimants().forEach(one -> known.putIfAbsent(one.person(), one)));
        List<Claimants> present = entityManager.createNamedQuery(Demand.OF, Demand.class).setParameter("product", product)
                .getResultStream().map(Demand::claimants)
                .map(one -> known.getOrDefault(one.person(), one).with(one.clients())).toList();
        if (mayFollow(before.stream().map(DemandRelease::who).toList(), present)) {
            entityManager.persist(new DemandRelease(product, present, now));
        }
    }

    /** None looks like few, so an empty total is never released; an unchanged one is not released again. */
    private boolean mayFollow(List<Set<Contribution>> earlier, List<Claimants> present) {
        Set<Contribution> candidate = present.stream().flatMap(Claimants::contributions).collect(Collectors.toSet());
        if (candidate.isEmpty() || !earlier.isEmpty() && candidate.equals(earlier.get(earlier.size() - 1))) {
            return false;
        }
        List<Set<Contribution>> all = new ArrayList<>(earlier);
        all.add(candidate);
        return rules.passTogether(all.stream().distinct().toList());
    }

    @Override
    public Checked recount() {
        List<DemandRelease> all = entityManager.createNamedQuery(DemandRelease.ALL, DemandRelease.class).getResultList();
        List<String> differences = all.stream().filter(one -> !one.isRight()).map(DemandRelease::toString).toList();
        return new Checked(differences.isEmpty(), all.size(), differences);
    }
}
