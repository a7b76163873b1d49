package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.PostOffice;
import org.tributary.fixtures.PostOffice.Letter;
import org.tributary.fixtures.SullenPostOffice;
import org.tributary.people.InvitationMade;

/** The outbox on both databases, with a real mail server and with one on a bad day. */
class DeliveryTest extends OutboxTests {

    @ParameterizedTest
    @EnumSource(On.class)
    void a_mail_goes_once_and_what_it_said_is_not_kept(On on) throws Exception {
        PostOffice post = keep(PostOffice.open());
        Outbox outbox = outbox(on, post.port());
        outbox.queue("a", "one@agency.test");
        outbox.queue("a", "one@agency.test");
        assertEquals(1, outbox.drain(post.port()));
        assertEquals(0, outbox.drain(post.port()));
        Letter letter = post.letters().get(0);
        QueuedMail mail = outbox.mail("a");
        assertEquals("<" + mail.getPublicId() + "@carrier.test>", letter.id());
        assertEquals("Body of a", letter.body().strip());
        assertEquals("one@agency.test", letter.to());
        assertEquals("auto-generated", letter.header("Auto-Submitted"));
        assertEquals(MailState.SENT, mail.state());
        assertEquals("", mail.getBody());
        assertEquals(1, post.letters().size());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_server_that_is_down_loses_nothing_and_costs_no_mail_a_try(On on) throws Exception {
        PostOffice post = keep(PostOffice.closed());
        Outbox outbox = outbox(on, post.port());
        for (int i = 0; i < 20; i++) {
            outbox.queue("m" + i, "one@agency.test");
        }
        assertThrows(MessagingException.class, () -> outbox.drain(post.port()));
        assertEquals(0, outbox.mail("m0").getAttempts());
        post.reopen();
        assertEquals(20, outbox.drain(post.port()));
        assertEquals(20, ids(post).size());
        assertEquals(20, post.letters().size());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_node_that_dies_before_its_commit_sends_again_under_the_same_id(On on) throws Exception {
        PostOffice post = keep(PostOffice.open());
        Outbox outbox = outbox(on, post.port());
        outbox.queue("a", "one@agency.test");
        try (SmtpLine line = SmtpLine.open(Outbox.server(post.port()), "")) {
            assertThrows(IllegalStateException.class, () -> outbox.in(() -> {
                assertTrue(outbox.delivery.deliverNext(line));
                throw new IllegalStateException("killed");
            }));
        }
        assertEquals("Body of a", outbox.mail("a").getBody());
        assertEquals(1, outbox.drain(post.port()));
        assertEquals(1, ids(post).size());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nodes_at_once_send_every_mail_once(On on) throws Exception {
        PostOffice post = keep(PostOffice.open());
        Outbox first = outbox(on, post.port());
        for (int i = 0; i < 60; i++) {
            first.queue("m" + i, "a" + i + "@agency.test");
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> taken = new ArrayList<>();
        for (Outbox node : List.of(first, node(post.port()), node(post.port()))) {
            taken.add(threads.submit(() -> node.drain(post.port())));
        }
        int all = 0;
        for (Future<Integer> one : taken) {
            all += one.get();
        }
        threads.shutdown();
        assertEquals(60, all);
        assertEquals(60, post.letters().size());
        assertEquals(IntStream.range(0, 60).mapToObj(i -> "a" + i + "@agency.test").collect(Collectors.toSet()),
                post.letters().stream().map(Letter::to).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_address_that_bounces_holds_nobody_up(On on) throws Exception {
        SullenPostOffice post = keep(new SullenPostOffice());
        Outbox outbox = outbox(on, post.port());
        for (String name : List.of("unknown", "later", "hangup", "spam", "fine")) {
            outbox.queue(name, name + "@agency.test");
        }
        outbox.queue("no address", "not an address");
        assertEquals(6, outbox.drain(post.port()));
        assertEquals(MailState.BOUNCED, outbox.mail("unknown").state());
        assertTrue(outbox.mail("unknown").getReason().contains("no such mailbox"), outbox.mail("unknown").getReason());
        assertEquals(MailState.BOUNCED, outbox.mail("no address").state());
        assertEquals(MailState.SENT, outbox.mail("fine").state());
        for (String name : List.of("later", "hangup", "spam")) {
            assertEquals(MailState.WAITING, outbox.mail(name).state(), name);
            assertEquals(1, outbox.mail(name).getAttempts(), name);
        }
        assertEquals(0, outbox.drain(post.port()));
        for (int attempt = 1; attempt < QueuedMail.MOST_ATTEMPTS; attempt++) {
            outbox.pass(QueuedMail.backOff(attempt));
            assertEquals(3, outbox.drain(post.port()));
        }
        assertEquals(MailState.GIVEN_UP, outbox.mail("later").state());
        assertEquals("", outbox.mail("later").getBody());
        assertTrue(outbox.mail("spam").getReason().contains("looks like spam"));
        assertEquals(5, outbox.in(outbox.mails::figures).failed().size());
        assertEquals(Map.of("later", MailState.GIVEN_UP, "fine", MailState.SENT),
                outbox.in(() -> outbox.mails.statesOf(List.of("later", "fine", "never"))));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_mail_that_another_server_brings_back_has_bounced_and_no_more_news_goes_there(On on) throws Exception {
        PostOffice post = keep(PostOffice.open());
        Outbox outbox = outbox(on, post.port());
        outbox.queue("invitation:" + new UUID(0, 7) + ":trace", "one@agency.test");
        outbox.happens(InboxKind.MUST_READ, "Wording of the deductible", 2L);
        assertEquals(2, outbox.drain(post.port()));
        for (Letter letter : post.letters()) {
            assertEquals("<bounces@carrier.test>", letter.header("Return-Path"), "reports come to the mailbox that is read");
            String id = letter.id().replaceAll("[<>]", "");
            assertTrue(outbox.in(() -> outbox.bounces.returned(id, "550 5.1.1 no such mailbox")));
            assertTrue(outbox.in(() -> outbox.bounces.returned(id, "550 5.1.1 again")), "known, and bounced once");
        }
        QueuedMail invitation = outbox.mail("invitation:" + new UUID(0, 7) + ":trace");
        assertEquals(MailState.BOUNCED, invitation.state());
        assertEquals("550 5.1.1 no such mailbox", invitation.getReason());
        assertEquals(List.of(MailState.SENT, MailState.SENT, MailState.BOUNCED, MailState.BOUNCED),
                outbox.ended().stream().map(MailEnded::state).toList());
        outbox.happens(InboxKind.MUST_READ, "Another one", 2L);
        assertEquals(0, outbox.drain(post.port()), "until its owner says that it works again");
        assertFalse(outbox.in(() -> outbox.bounces.returned("c1@elsewhere.test", "550")));
        assertFalse(outbox.in(() -> outbox.bounces.returned(UUID.randomUUID() + "@carrier.test", "550")));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_clock_that_was_ahead_holds_no_mail_back(On on) throws Exception {
        PostOffice post = keep(PostOffice.open());
        Outbox outbox = outbox(on, post.port());
        outbox.pass(Duration.ofDays(400));
        outbox.queue("queued in the future", "one@agency.test");
        outbox.pass(Duration.ofDays(-400));
        assertTrue(outbox.in(outbox.delivery::isAnyDue));
        assertEquals(1, outbox.drain(post.port()));
        assertFalse(outbox.in(outbox.delivery::isAnyDue));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void only_the_newest_invitation_goes(On on) throws Exception {
        PostOffice post = keep(PostOffice.open());
        Outbox outbox = outbox(on, post.port());
        UUID id = UUID.randomUUID();
        outbox.run(() -> outbox.invitations.hear(invitation(id, "https://portal.test/welcome?link=first")));
        outbox.run(() -> outbox.invitations.hear(invitation(id, "https://portal.test/welcome?link=second")));
        outbox.run(() -> outbox.invitations.hear(invitation(UUID.randomUUID(), "https://portal.test/welcome?link=other")));
        assertEquals(2, outbox.drain(post.port()));
        assertEquals(Map.of(id, MailState.SENT), outbox.ended().stream()
                .filter(end -> InvitationMails.invitationOf(end.key()).equals(Optional.of(id)))
                .collect(Collectors.toMap(end -> id, MailEnded::state)));
        Letter letter = post.letters().get(0);
        assertEquals("https://portal.test/welcome?link=second", letter.link());
        assertEquals("Dana Ruiz invites you to Example Mutual's network", letter.subject());
        assertTrue(letter.body().contains("until Sunday, November 29, 2026"), letter.body());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void without_a_mail_server_nothing_is_kept_for_later(On on) throws Exception {
        Outbox outbox = outbox(on, 0);
        outbox.queue("a", "one@agency.test");
        assertEquals(0, outbox.in(outbox.mails::figures).waiting());
    }

    private static InvitationMade invitation(UUID id, String link) {
        return new InvitationMade(id, "one@agency.test", "Sam Lee", "Dana Ruiz", "Example Mutual's network", link,
                OffsetDateTime.parse("2026-11-30T03:00:00Z"));
    }

    private static Set<String> ids(PostOffice post) {
        return post.letters().stream().map(Letter::id).collect(Collectors.toSet());
    }
}
