package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tributary.insight.FiguresReleased;
import org.tributary.insight.InsightReleases.Checked;
import org.tributary.insight.Recount;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.ReceiptLedger.Measure;

/** Releases what readers answered: its audience when it goes live, all of it with the figures of the week. */
@ApplicationScoped
public class ReceiptReleases implements Recount {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    SmallGroups rules;

    void released(@Observes FiguresReleased event) {
        entityManager.createNamedQuery(Publication.EVER_LIVE, Publication.class).getResultList()
                .forEach(publication -> release(publication, event.at()));
    }

    /** People who noted something have neither size nor sample: of them nothing is ever released. */
    void release(Publication publication, Instant now) {
        if (publication.shown().audience().noted() != null) {
            return;
        }
        List<ReceiptRelease> before = entityManager.createNamedQuery(ReceiptRelease.WHO, ReceiptRelease.class)
                .setParameter("publication", publication.getId()).getResultList();
        int asked = publication.history().askedNumber();
        Map<Measure, Set<Contribution>> latest = new EnumMap<>(Measure.class);
        Map<Long, Contribution> known = new HashMap<>();
        for (ReceiptRelease release : before) {
            release.who().forEach(one -> known.putIfAbsent(one.person(), one));
            for (Measure measure : Measure.values()) {
                if (release.says(measure, asked)) {
                    latest.put(measure, release.who());
                }
            }
        }
        Map<Measure, Set<Contribution>> released = new ReceiptLedger(rules)
                .next(before.stream().map(ReceiptRelease::who).toList(), latest, present(publication, known));
        released.forEach((measure, persons) -> entityManager
                .persist(new ReceiptRelease(publication.getId(), measure, asked, persons, now)));
    }

    /** @param known who was counted before, and stays the element that it was */
    private Map<Measure, Set<Contribution>> present(Publication publication, Map<Long, Contribution> known) {
        Map<Measure, Set<Contribution>> present = new EnumMap<>(Measure.class);
        List.of(Measure.values()).forEach(measure -> present.put(measure, new HashSet<>()));
        Set<Long> seen = new HashSet<>();
        for (Object[] row : entityManager.createNamedQuery(Acknowledgement.COUNTED, Object[].class)
                .setParameter("publication", publication.getId()).getResultList()) {
            long person = (Long) row[0];
            // Of several memberships the first stands for the person's owner group.
            if (seen.add(person)) {
                Contribution one = known.getOrDefault(person, ReceiptPerson.of(person, (Long) row[1], (Long) row[2]));
                of(present, Measure.AUDIENCE).add(one);
                if (row[3] != null && ((Number) row[3]).intValue() >= publication.history().askedNumber()) {
                    of(present, Measure.ACKNOWLEDGED).add(one);
                }
                if (((Number) row[6]).longValue() > 0) {
                    of(present, Measure.OPENED).add(one);
                }
                if (((Number) row[7]).longValue() > 0) {
                    of(present, Measure.USED).add(one);
                }
                PublicationViews.vote(row[4], row[5])
                        .ifPresent(vote -> of(present, vote ? Measure.USEFUL : Measure.NOT_USEFUL).add(one));
            }
        }
        return present;
    }

    private static Set<Contribution> of(Map<Measure, Set<Contribution>> sets, Measure measure) {
        return Objects.requireNonNull(sets.get(measure));
    }

    @Override
    public Checked recount() {
        long cells = entityManager.createQuery("select count(r) from ReceiptRelease r", Long.class).getSingleResult();
        List<String> differences = entityManager.createNamedQuery(ReceiptRelease.WRONG, ReceiptRelease.class)
                .getResultStream().map(ReceiptRelease::toString).toList();
        return new Checked(differences.isEmpty(), cells, differences);
    }
}
