package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** Publications go live, at once or at their moment, and end: withdrawn by somebody, or because their time is over. */
@Stateless
public class LivePublications {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    PublicationRows publications;

    @Inject
    Audiences audiences;

    @Inject
    Deliveries deliveries;

    @Inject
    PublicationViews views;

    @Inject
    ReceiptReleases receipts;

    @Inject
    Event<PublicationWentLive> wentLive;

    @Inject
    Event<PublicationWithdrawn> withdrawn;

    /** Live now, or scheduled where its moment is still to come. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.publish")
    public PublicationView publish(UUID id) {
        Publication publication = publications.lock(id);
        publication.newest().mustBe(PublicationStatus.APPROVED);
        if (publication.newest().isOver(LocalDate.now(clock.withZone(settings.networkZone())))) {
            throw new Refused("publication.error.isOver");
        }
        if (publication.newest().isTime(clock.instant())) {
            goLive(publication);
        } else {
            publication.schedule();
        }
        entityManager.flush();
        return views.of(publication.newest());
    }

    /** @param replacedBy the publication to read instead, or null */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.withdraw")
    public PublicationView withdraw(UUID id, @Nullable String reason, @Nullable UUID replacedBy) {
        Publication publication = publications.lock(id);
        String remark = Reviews.remark("reason", reason);
        Publication replacement = replacedBy == null ? null : publications.find(replacedBy).orElse(null);
        new Check().that(replacedBy == null || (replacement != null && !replacedBy.equals(id)), "replacedBy",
                "platform.error.unknownCode", String.valueOf(replacedBy)).done();
        PublicationVersion version = publication.shown();
        boolean wasLive = publication.live().isPresent();
        publication.withdraw(remark, replacement == null ? null : replacement.getId(), clock.instant());
        Set<Long> told = wasLive ? recipients(version) : Set.of();
        version.told(told.size());
        withdrawn.fire(new PublicationWithdrawn(id, version.getTitle(), remark, told));
        entityManager.flush();
        return views.of(version);
    }

    /** Whom it ever reached: whoever joined its audience meanwhile had it on the shelf as well. */
    private Set<Long> recipients(PublicationVersion version) {
        deliveries.reach(version, audiences.who(version.audience()));
        return deliveries.reached(version.getPublication().getId());
    }

    /** Puts live what was scheduled up to now. @return how many */
    @Allowed(Role.SYSTEM)
    public int publishDue() {
        Instant now = clock.instant();
        int published = 0;
        for (UUID id : entityManager.createNamedQuery(Publication.DUE, UUID.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC)).getResultList()) {
            Publication publication = publications.lock(id);
            // Another node may have been first.
            if (publication.newest().status() == PublicationStatus.SCHEDULED && publication.newest().isTime(now)) {
                goLive(publication);
                published++;
            }
        }
        return published;
    }

    /** Ends what applied until yesterday, in the network's own time. @return how many */
    @Allowed(Role.SYSTEM)
    public int expireDue() {
        LocalDate today = LocalDate.now(clock.withZone(settings.networkZone()));
        int expired = 0;
        for (UUID id : entityManager.createNamedQuery(Publication.OVER, UUID.class)
                .setParameter("today", today).getResultList()) {
            Publication publication = publications.lock(id);
            if (publication.live().filter(version -> version.isOver(today)).isPresent()) {
                publication.expire(clock.instant());
                expired++;
            }
        }
        return expired;
    }

    private void goLive(Publication publication) {
        PublicationVersion version = publication.newest();
        Set<Long> persons = audiences.who(version.audience());
        boolean asks = version.isMaterial();
        publication.goLive(persons, clock.instant());
        entityManager.flush();
        deliveries.reach(version, persons);
        receipts.release(publication, clock.instant());
        PublicationText text = version.text();
        wentLive.fire(new PublicationWentLive(publication.getPublicId(), version.getNumber(), text.title(),
                publication.kind().name(), text.mustRead(), asks, asks ? persons : Set.of()));
    }
}
