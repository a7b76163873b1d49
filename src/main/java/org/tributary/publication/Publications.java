package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Check;
import org.tributary.platform.NotAllowed;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/**
 * The way of a publication from its draft to the end. Every act locks its row, so that acts come one after the other.
 */
@Stateless
public class Publications {

    private static final int LONGEST_REMARK = 2000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Audiences audiences;

    @Inject
    LinkedInsights linkedInsights;

    @Inject
    PublicationViews views;

    @Inject
    Event<PublicationWentLive> wentLive;

    @Inject
    Event<PublicationWithdrawn> withdrawn;

    @Inject
    Reviews reviews;

    @Inject
    ReceiptReleases receipts;

    /** A draft of a first version. */
    @Allowed(Role.PUBLISHER)
    @Audited("publication.create")
    public PublicationView create(Kind kind, PublicationText text, Collection<UUID> insightIds) {
        Set<Long> insights = insightsOf(text, insightIds);
        Publication publication = new Publication(kind, text, insights, currentPerson.get().person(), clock.instant());
        entityManager.persist(publication);
        entityManager.flush();
        return views.of(publication.newest());
    }

    /**
     * Changes what is in the works, or opens the next version of what is live.
     *
     * @param material whether a next version asks for acknowledgement again
     * @throws ChangedMeanwhile where somebody wrote since that revision
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.change")
    public PublicationView change(UUID id, long revision, boolean material, PublicationText text,
            Collection<UUID> insightIds) {
        Publication publication = lock(id);
        publication.change(revision, text, insightsOf(text, insightIds), material, currentPerson.get().person());
        return shown(publication);
    }

    /** @throws Refused where nobody is in its audience */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.submit")
    public PublicationView submit(UUID id) {
        Publication publication = lock(id);
        publication.submit();
        if (audiences.who(publication.newest().audience()).isEmpty()) {
            throw new Refused("publication.error.nobody");
        }
        reviews.asked(publication);
        return shown(publication);
    }

    /**
     * An author hears so whatever the roles; others need the role of an approver.
     *
     * @param revision what the approver read, null where the caller does not say
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.approve")
    public PublicationView approve(UUID id, @Nullable Long revision) {
        Publication publication = lock(id);
        long person = currentPerson.get().person();
        if (!publication.authors().contains(person)) {
            mustBeApprover();
        }
        if (revision != null && revision != publication.getRevision()) {
            throw new ChangedMeanwhile();
        }
        Set<Long> authors = publication.authors();
        publication.approve(person, clock.instant());
        reviews.answered(publication, authors, true, "");
        return shown(publication);
    }

    /** Back to its authors, with what is still wrong. */
    @Allowed({Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.return")
    public PublicationView giveBack(UUID id, @Nullable String comment) {
        Publication publication = lock(id);
        String remark = remark("comment", comment);
        publication.giveBack(remark);
        reviews.answered(publication, publication.authors(), false, remark);
        return shown(publication);
    }

    /** Live now, or scheduled where its moment is still to come. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.publish")
    public PublicationView publish(UUID id) {
        Publication publication = lock(id);
        if (publication.newest().status() != PublicationStatus.APPROVED) {
            throw new WrongStep(publication.newest().status());
        }
        if (publication.isTime(clock.instant())) {
            goLive(publication);
        } else {
            publication.schedule();
        }
        return shown(publication);
    }

    /** @param replacedBy the publication to read instead, or null */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.withdraw")
    public PublicationView withdraw(UUID id, @Nullable String reason, @Nullable UUID replacedBy) {
        Publication publication = lock(id);
        String remark = remark("reason", reason);
        Publication replacement = replacedBy == null ? null : find(replacedBy);
        new Check().that(replacedBy == null || (replacement != null && !replacedBy.equals(id)), "replacedBy",
                "platform.error.unknownCode", String.valueOf(replacedBy)).done();
        PublicationVersion version = publication.shown();
        boolean wasLive = publication.live().isPresent();
        publication.withdraw(remark, replacement == null ? null : replacement.getId(), clock.instant());
        withdrawn.fire(new PublicationWithdrawn(id, version.getTitle(), remark,
                wasLive ? audiences.who(version.audience()) : Set.of()));
        return views.of(version);
    }

    /** Puts live what was scheduled up to now. @return how many */
    @Allowed(Role.SYSTEM)
    public int publishDue() {
        Instant now = clock.instant();
        int published = 0;
        for (UUID id : entityManager.createNamedQuery(PublicationVersion.DUE, UUID.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC)).getResultList()) {
            Publication publication = lock(id);
            // Another node may have been first.
            if (publication.newest().status() == PublicationStatus.SCHEDULED && publication.isTime(now)) {
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
        for (UUID id : entityManager.createNamedQuery(PublicationVersion.OVER, UUID.class)
                .setParameter("today", today).getResultList()) {
            Publication publication = lock(id);
            if (publication.isOver(today)) {
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
        receipts.release(publication, clock.instant());
        PublicationText text = version.text();
        wentLive.fire(new PublicationWentLive(publication.getPublicId(), version.getNumber(), text.title(),
                publication.kind().name(), text.mustRead(), asks, asks ? persons : Set.of()));
    }

    private void mustBeApprover() {
        if (!currentPerson.is(Role.APPROVER, Role.COMPLIANCE, Role.LEGAL)) {
            throw new NotAllowed();
        }
    }

    private static String remark(String field, @Nullable String given) {
        Check check = new Check();
        String remark = check.text(field, given, LONGEST_REMARK);
        check.done();
        return remark;
    }

    private Set<Long> insightsOf(PublicationText text, Collection<UUID> ids) {
        if (text.audience().noted() != null) {
            Set<Long> noted = linkedInsights.keysOf(List.of(text.audience().noted()), "audience.noted");
            // Who noted what is not released would be an answer about few.
            new Check().that(!linkedInsights.namesOf(noted).isEmpty(), "audience.noted", "platform.error.unknownCode",
                    text.audience().noted()).done();
        }
        return linkedInsights.keysOf(new HashSet<>(ids), "insightIds");
    }

    private PublicationView shown(Publication publication) {
        entityManager.flush();
        return views.of(publication.newest());
    }

    private @Nullable Publication find(UUID id) {
        return entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                .getResultStream().findFirst().orElse(null);
    }

    private Publication lock(UUID id) {
        return entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
