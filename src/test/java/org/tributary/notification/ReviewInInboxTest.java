package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.observation.ComplianceAsked;
import org.tributary.observation.WaitingNotesOpened;
import org.tributary.publication.ReviewAnswered;

class ReviewInInboxTest extends OutboxTests {

    @ParameterizedTest
    @EnumSource(On.class)
    void what_one_reviewer_answered_waits_for_none_of_the_others(On on) throws Exception {
        Outbox outbox = outbox(on, 0);
        InboxWriter writer = writer(outbox);
        outbox.happens(InboxKind.REVIEW_ASKED, "How to read the renewal", 1L, 2L);
        outbox.happens(InboxKind.REVIEW_ASKED, "Another one", 1L);
        UUID text = UUID.nameUUIDFromBytes("How to read the renewal".getBytes(StandardCharsets.UTF_8));
        outbox.run(() -> writer.hear(new ReviewAnswered(text, "How to read the renewal", true, "", Set.of(3L))));
        assertEquals(1, unseen(outbox, 1), "the other one still waits");
        assertEquals(0, unseen(outbox, 2));
        assertEquals(1, unseen(outbox, 3), "its author hears");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void of_notes_set_aside_one_line_is_enough_until_it_is_seen(On on) throws Exception {
        Outbox outbox = outbox(on, 0);
        ComplianceInboxWriter writer = compliance(outbox);
        ComplianceAsked held = new ComplianceAsked(ComplianceAsked.WAITING, "competitor", Set.of(1L, 2L));
        outbox.run(() -> writer.hear(held));
        outbox.run(() -> writer.hear(held));
        assertEquals(List.of(1, 1), List.of(items(outbox, 1), items(outbox, 2)));
        outbox.run(() -> writer.hear(new WaitingNotesOpened(1)));
        assertEquals(List.of(0L, 1L), List.of(unseen(outbox, 1), unseen(outbox, 2)));
        outbox.run(() -> writer.hear(held));
        assertEquals(List.of(2, 1), List.of(items(outbox, 1), items(outbox, 2)), "who saw the list hears of the next");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void each_threat_is_told(On on) throws Exception {
        Outbox outbox = outbox(on, 0);
        ComplianceInboxWriter writer = compliance(outbox);
        outbox.run(() -> writer.hear(new ComplianceAsked(new UUID(1, 1), null, Set.of(1L))));
        outbox.run(() -> writer.hear(new ComplianceAsked(new UUID(1, 2), null, Set.of(1L))));
        assertEquals(2, unseen(outbox, 1));
    }

    private static ComplianceInboxWriter compliance(Outbox outbox) {
        ComplianceInboxWriter writer = new ComplianceInboxWriter();
        writer.entityManager = outbox.mails.entityManager;
        writer.clock = outbox.clock;
        writer.inboxes = writer(outbox);
        writer.liveBadges = writer.inboxes.liveBadges;
        return writer;
    }

    private static InboxWriter writer(Outbox outbox) {
        InboxWriter writer = new InboxWriter();
        writer.entityManager = outbox.mails.entityManager;
        writer.clock = outbox.clock;
        writer.inboxMails = outbox.inboxMails;
        writer.liveBadges = new LiveBadges() {
            @Override
            void tellAfterCommit(Collection<Long> persons) {
                // Nobody has a page open.
            }
        };
        return writer;
    }

    private static int items(Outbox outbox, long person) {
        return outbox.in(() -> outbox.mails.entityManager.createNamedQuery(InboxItem.MINE, InboxItem.class)
                .setParameter("person", person).getResultList()).size();
    }

    private static long unseen(Outbox outbox, long person) {
        return outbox.in(() -> outbox.mails.entityManager.createNamedQuery(InboxItem.UNSEEN, Long.class)
                .setParameter("person", person).getSingleResult());
    }
}
