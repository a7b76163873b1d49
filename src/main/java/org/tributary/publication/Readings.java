package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.product.ChooserOpened;

/** Readers open what is for them and use what it offers; each is kept once, and nothing of what they did with it. */
@Stateless
public class Readings {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    @Inject
    Deliveries deliveries;

    @Inject
    Shelf shelf;

    /** @throws NotFound where it is not live and for the current agent */
    @Allowed(Role.AGENT)
    public void opened(UUID id) {
        keep(id, PublicationReceipt.OPENED);
    }

    /** They handed it on, or printed it. @throws NotFound as above */
    @Allowed(Role.AGENT)
    public void used(UUID id) {
        keep(id, PublicationReceipt.USED);
    }

    /** They opened the chooser of a product: everything for them that presents it was of use. */
    @Allowed
    public void hear(@Observes ChooserOpened opened) {
        Set<UUID> mine = shelf.ids();
        entityManager.createNamedQuery(PublicationReceipt.PRESENTING, UUID.class)
                .setParameter("product", opened.product().toString()).setParameter("person", currentPerson.get().person())
                .getResultStream().filter(mine::contains).toList().forEach(id -> keep(id, PublicationReceipt.USED));
    }

    private void keep(UUID id, String deed) {
        if (!shelf.ids().contains(id)) {
            throw new NotFound();
        }
        // The lock keeps two requests of one person from meeting.
        Publication publication = publications.lock(id);
        long person = currentPerson.get().person();
        // Whoever opened it hears of its recall, also if they joined its audience only later.
        deliveries.reach(publication.shown(), Set.of(person));
        long before = entityManager.createNamedQuery(PublicationReceipt.OF_PERSON, Long.class)
                .setParameter("publication", publication.getId()).setParameter("person", person).setParameter("deed", deed)
                .getSingleResult();
        if (before == 0) {
            entityManager.persist(new PublicationReceipt(publication.getId(), person, deed, publication.shown().getNumber(),
                    clock.instant()));
        }
    }
}
