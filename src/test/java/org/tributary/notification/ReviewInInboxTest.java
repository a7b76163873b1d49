package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.publication.ReviewAnswered;

class ReviewInInboxTest extends OutboxTests {

    @ParameterizedTest
    @EnumSource(On.class)
    void what_one_reviewer_answered_waits_for_none_of_the_others(On on) throws Exception {
        Outbox outbox = outbox(on, 0);
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
        outbox.happens(InboxKind.REVIEW_ASKED, "How to read the renewal", 1L, 2L);
        outbox.happens(InboxKind.REVIEW_ASKED, "Another one", 1L);
        UUID text = UUID.nameUUIDFromBytes("How to read the renewal".getBytes(StandardCharsets.UTF_8));
        outbox.run(() -> writer.hear(new ReviewAnswered(text, "How to read the renewal", true, "", Set.of(3L))));
        assertEquals(1, unseen(outbox, 1), "the other one still waits");
        assertEquals(0, unseen(outbox, 2));
        assertEquals(1, unseen(outbox, 3), "its author hears");
    }

    private static long unseen(Outbox outbox, long person) {
        return outbox.in(() -> outbox.mails.entityManager.createNamedQuery(InboxItem.UNSEEN, Long.class)
                .setParameter("person", person).getSingleResult());
    }
}
