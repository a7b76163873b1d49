package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/**
 * The way of a publication from its draft to the approval; {@link LivePublications} takes it from there. Every act locks its row,
 * so that acts come one after the other.
 */
@Stateless
public class Publications {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    @Inject
    Settings settings;

    @Inject
    Audiences audiences;

    @Inject
    LinkedInsights linkedInsights;

    @Inject
    ProductReference productReference;

    @Inject
    PublicationViews views;

    @Inject
    Reviews reviews;

    @Inject
    AttentionBudget budget;

    @Inject
    PublicationWarnings warnings;

    /** A draft of a first version. */
    @Allowed(Role.PUBLISHER)
    @Audited("publication.create")
    public PublicationView create(Kind kind, PublicationText text, Collection<UUID> insightIds) {
        productReference.check(kind, text);
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
        Publication publication = publications.lock(id);
        productReference.check(publication.kind(), text);
        publication.change(revision, text, insightsOf(text, insightIds), material, currentPerson.get().person());
        if (publication.newest().status() == PublicationStatus.IN_REVIEW) {
            reviews.ask(publication);
        }
        return shown(publication);
    }

    /**
     * @param urgency why a must-read beyond the attention budget cannot wait; null where the caller does not say, as the API
     *        need not
     * @param byRule whether compliance and legal sign what the rule says they do, where the carrier leaves that to the writer
     * @throws Refused where nobody is in its audience, where its last day is before it shows, and where the reason is asked
     *         for and empty
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.submit")
    public PublicationView submit(UUID id, @Nullable String urgency, boolean byRule) {
        Publication publication = publications.lock(id);
        publication.submit();
        boolean beyond = budget.beyond(id, Intended.of(publication.newest().text()), clock.instant()) > 0;
        publication.newest().cannotWait(beyond ? reason(id, urgency) : null);
        if (audiences.who(publication.newest().audience()).isEmpty()) {
            throw new Refused("publication.error.nobody");
        }
        if (publication.newest().isOver(AttentionBudget.shows(publication.newest().text().publishAt(), clock.instant(),
                settings.networkZone()))) {
            throw new Refused("publication.error.isOver");
        }
        reviews.begin(publication, byRule);
        return shown(publication);
    }

    /**
     * Signs what is in review; with the last sign-off that it needs it is approved. An author hears so whatever the roles; others
     * need the role of an approver.
     *
     * @param revision what the approver read, null where the caller does not say
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.approve")
    public PublicationView approve(UUID id, @Nullable Long revision) {
        Publication publication = publications.lock(id);
        long person = currentPerson.get().person();
        if (!publication.authors().contains(person)) {
            mustBeApprover();
        }
        if (revision != null && revision != publication.getRevision()) {
            throw new ChangedMeanwhile();
        }
        Set<Long> authors = publication.authors();
        publication.maySign(person);
        if (reviews.sign(publication, currentPerson.get())) {
            publication.approve(person, clock.instant());
            reviews.answered(publication, authors, true, "");
        }
        return shown(publication);
    }

    /** Back to its authors, with what is still wrong. */
    @Allowed({Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.return")
    public PublicationView giveBack(UUID id, @Nullable String comment) {
        Publication publication = publications.lock(id);
        String remark = Reviews.remark("comment", comment);
        publication.giveBack(remark);
        reviews.returned(publication, remark);
        return shown(publication);
    }

    /** Why a must-read beyond the budget cannot wait; empty where the API said nothing of it, which the approver is shown. */
    private String reason(UUID id, @Nullable String urgency) {
        if (urgency == null) {
            warnings.exceedWithoutReason(id);
            return "";
        }
        warnings.exceed(id, urgency);
        return Reviews.remark("urgency", urgency);
    }

    private void mustBeApprover() {
        if (!currentPerson.is(Role.APPROVER, Role.COMPLIANCE, Role.LEGAL)) {
            throw new NotAllowed();
        }
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
}
