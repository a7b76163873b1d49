package org.tributary.publication.contradiction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tributary.insight.ReleasedNotes;
import org.tributary.people.Allowed;
import org.tributary.people.Leaves;
import org.tributary.people.Role;
import org.tributary.people.StandIn;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.Publication;

/** Looks whether released notes oppose live guidance, and tells who answers for it, once for each cause. */
@Stateless
public class ContradictionWatch {

    /** What was said in so many days before it went live is what is usually said. */
    private static final int DAYS_BEFORE = 182;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    ReleasedNotes notes;

    @Inject
    SmallGroups rules;

    @Inject
    Leaves leaves;

    @Inject
    Event<GuidanceContradicted> contradicted;

    /** What is live and not known to be contradicted. */
    @Allowed(Role.SYSTEM)
    public List<WatchedGuidance> watched() {
        return entityManager.createNamedQuery(Contradiction.WATCHED, WatchedGuidance.class).getResultList();
    }

    /**
     * Looks at one. The lock lets one node do it; the key of what is kept forbids twice.
     *
     * @return how many contradictions were raised
     */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int look(WatchedGuidance guidance) {
        Instant since = guidance.since().toInstant();
        boolean countable = entityManager.createNamedQuery(Contradiction.COUNTED, Long.class)
                .setParameter("insight", guidance.insight()).setParameter("since", guidance.since()).getSingleResult() == 0;
        Optional<Opposition> found = Opposition.of(
                notes.of(guidance.theme(), since.minus(DAYS_BEFORE, ChronoUnit.DAYS), OpposingWords::in), since, countable,
                rules);
        if (found.isEmpty()) {
            return 0;
        }
        entityManager.find(Publication.class, guidance.key(), LockModeType.PESSIMISTIC_WRITE);
        if (entityManager.createNamedQuery(Contradiction.KNOWN, Long.class).setParameter("publication", guidance.key())
                .setParameter("number", guidance.number()).setParameter("insight", guidance.insight())
                .getSingleResult() > 0) {
            return 0;
        }
        Opposition opposition = found.get();
        entityManager.persist(new Contradiction(guidance, opposition, clock.instant()));
        entityManager.flush();
        contradicted.fire(new GuidanceContradicted(guidance.id(), guidance.title(), opposition.agents(), opposition.agencies(),
                leaves.standIn(guidance.owner()).map(StandIn::deputy).orElse(guidance.owner())));
        return 1;
    }
}
