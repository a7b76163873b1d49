package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.tributary.observation.ComplianceAsked;
import org.tributary.observation.WaitingNotesOpened;

/** What compliance is to look at; nothing of a note's words, since reading these is audited. */
@ApplicationScoped
public class ComplianceInboxWriter {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    LiveBadges liveBadges;

    @Inject
    InboxWriter inboxes;

    /** Of notes that were set aside one line is enough until it is seen; a threat is told each time. */
    void hear(@Observes ComplianceAsked event) {
        boolean threat = event.rule() == null;
        Set<Long> recipients = new HashSet<>(event.recipients());
        if (!threat) {
            recipients.removeAll(entityManager.createNamedQuery(InboxItem.TOLD, Long.class)
                    .setParameter("subject", event.id()).getResultList());
        }
        inboxes.write(recipients, threat ? InboxKind.NOTE_THREAT : InboxKind.NOTE_HELD, "note", event.id(), "",
                threat ? "" : event.rule(), threat ? "/observation/review.xhtml?show=flagged" : "/observation/review.xhtml");
    }

    void hear(@Observes WaitingNotesOpened event) {
        int seen = entityManager.createNamedQuery(InboxItem.SEE_SUBJECT).setParameter("person", event.person())
                .setParameter("subject", ComplianceAsked.WAITING).setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (seen > 0) {
            liveBadges.tellAfterCommit(Set.of(event.person()));
        }
    }
}
