package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tributary.publication.ReviewAsked;
import org.tributary.publication.ReviewCommented;
import org.tributary.publication.ReviewSigned;
import org.tributary.publication.ReviewStuck;

/** Writes what happens in a review into inboxes: who is asked to sign, who signed, what was said. */
@ApplicationScoped
public class ReviewInboxWriter {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    InboxWriter inboxes;

    @Inject
    LiveBadges liveBadges;

    void hear(@Observes ReviewAsked event) {
        inboxes.write(event.recipients(), InboxKind.REVIEW_ASKED, InboxWriter.REVIEW, event.id(), event.title(), "",
                review(event.id()));
    }

    /** Whoever can sign nowhere any more waits for nothing. */
    void hear(@Observes ReviewSigned event) {
        List<InboxItem> over = entityManager.createNamedQuery(InboxItem.ASKED, InboxItem.class)
                .setParameter("subject", event.id()).getResultStream()
                .filter(item -> !event.asked().contains(item.getPerson())).toList();
        over.forEach(item -> item.see(clock.instant()));
        liveBadges.tellAfterCommit(over.stream().map(InboxItem::getPerson).toList());
        inboxes.write(event.recipients(), InboxKind.REVIEW_SIGNED, InboxWriter.REVIEW, event.id(), event.title(),
                String.join(" ", event.waitsFor()), review(event.id()));
    }

    void hear(@Observes ReviewStuck event) {
        String waits = String.join(" ", event.waitsFor());
        inboxes.write(event.administrators(), InboxKind.REVIEW_STUCK, "stuck", event.id(), event.title(), waits,
                "/people/list.xhtml");
        inboxes.write(event.owners(), InboxKind.REVIEW_STUCK, "stuck", event.id(), event.title(), waits, review(event.id()));
    }

    void hear(@Observes ReviewCommented event) {
        inboxes.write(event.recipients(), InboxKind.REVIEW_COMMENT, "comment", event.id(), event.title(), event.comment(),
                review(event.id()));
    }

    private static String review(UUID id) {
        return "/publication/review.xhtml?id=" + id;
    }
}
