package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.PostOffice;
import org.tributary.fixtures.PostOffice.Letter;
import org.tributary.fixtures.SullenPostOffice;
import org.tributary.people.PersonLeft;
import org.tributary.platform.NotFound;

/** What goes out at once, what weekly, what not at all; on both databases, to a real mail server. It is Monday noon. */
class NewsByMailTest extends OutboxTests {

    private final PostOffice post = keep(PostOffice.open());

    private Outbox outbox(On on) throws Exception {
        return outbox(on, post.port());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_waits_for_a_person_comes_at_once_and_says_what_to_do(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.happens(InboxKind.MUST_READ, "Explain the deductible", 1L, 2L, 3L);
        outbox.happens(InboxKind.RESPONSE, "Roof claims", 1L);
        assertEquals(2, outbox.drain(post.port()), "the third has no address, and a response comes weekly");
        Letter letter = post.lettersTo("one@agency.test").get(0);
        assertEquals("Please read and acknowledge: Explain the deductible", letter.subject());
        assertTrue(letter.body().startsWith("Hello Person,\n\nPlease read and acknowledge:\n\n    Explain the deductible\n\n"),
                letter.body());
        assertTrue(letter.link().startsWith("https://portal.test/notification/inbox.xhtml?open="), letter.link());
        assertEquals("", letter.header("List-Unsubscribe"));
        assertTrue(letter.body().contains("cannot be switched off"), letter.body());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void one_click_ends_the_mails_of_a_kind_even_those_that_wait(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.actAs(1);
        outbox.run(() -> outbox.habits.choose(Map.of(InboxKind.RESPONSE, MailWay.AT_ONCE), "America/New_York", "", ""));
        outbox.happens(InboxKind.RESPONSE, "Roof claims", 1L);
        outbox.drain(post.port());
        Letter letter = post.letters().get(0);
        assertEquals("List-Unsubscribe=One-Click", letter.header("List-Unsubscribe-Post"));
        Matcher link = Pattern.compile("<https://portal\\.test/unsubscribe\\?token=([\\w-]{32})&kind=response>")
                .matcher(letter.header("List-Unsubscribe"));
        assertTrue(link.matches(), letter.header("List-Unsubscribe"));
        assertTrue(letter.body().contains(link.group().replaceAll("[<>]", "")), letter.body());
        outbox.happens(InboxKind.RESPONSE, "Waits", 1L);
        outbox.run(() -> outbox.habits.unsubscribe(link.group(1), "response"));
        outbox.run(() -> outbox.habits.unsubscribe(link.group(1), "response"));
        outbox.happens(InboxKind.RESPONSE, "Later", 1L);
        outbox.drain(post.port());
        outbox.pass(Duration.ofDays(7));
        outbox.digest();
        outbox.drain(post.port());
        assertEquals(1, post.letters().size());
        assertEquals(MailWay.INBOX, outbox.in(outbox.habits::mine).ways().get(InboxKind.RESPONSE));
        assertThrows(NotFound.class, () -> outbox.run(() -> outbox.habits.unsubscribe("guessed", "response")));
        assertThrows(NotFound.class, () -> outbox.run(() -> outbox.habits.unsubscribe(link.group(1), "no such kind")));
        outbox.run(() -> outbox.habits.unsubscribe(link.group(1), MailHabits.ALL));
        assertEquals(MailWay.DIGEST, outbox.in(outbox.habits::mine).ways().get(InboxKind.MUST_READ));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void news_waits_for_the_morning_and_an_invitation_does_not(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.at("2026-11-24T02:00:00Z");
        outbox.happens(InboxKind.MUST_READ, "Explain the deductible", 1L);
        outbox.queue("invited", "new@agency.test");
        outbox.drain(post.port());
        assertEquals(List.of("new@agency.test"), post.letters().stream().map(Letter::to).toList());
        outbox.at("2026-11-24T11:59:00Z");
        assertEquals(0, outbox.drain(post.port()));
        outbox.at("2026-11-24T12:00:00Z");
        assertEquals(1, outbox.drain(post.port()));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_digest_comes_once_a_week_with_what_is_unseen_grouped_by_thing(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.happens(InboxKind.INSIGHT, "Roof claims", 1L, 2L, 3L);
        outbox.pass(Duration.ofMinutes(1));
        outbox.happens(InboxKind.RESPONSE, "Roof claims", 1L, 2L);
        outbox.happens(InboxKind.ANSWER, "The bill now says so", 1L);
        outbox.happens(InboxKind.MUST_READ, "Told at once", 1L);
        outbox.run(() -> outbox.entityManager
                .createQuery("update InboxItem n set n.seenAt = n.at where n.person = 2").executeUpdate());
        outbox.digest();
        assertEquals(2, outbox.drain(post.port()), "the must-read and one digest; the second person has seen everything");
        Letter letter = post.lettersTo("one@agency.test").stream().filter(one -> one.subject().startsWith("Your week"))
                .findFirst().orElseThrow();
        assertEquals("Your week: 2 things are new", letter.subject());
        assertTrue(letter.body().contains("* The carrier responded: Roof claims\n"), letter.body());
        assertFalse(letter.body().contains("Told at once") || letter.body().contains("part of an insight"), letter.body());
        assertTrue(letter.header("List-Unsubscribe").endsWith("&kind=digest>"));
        outbox.happens(InboxKind.INSIGHT, "Billing twice", 1L);
        outbox.digest();
        assertEquals(0, outbox.drain(post.port()), "not twice in a week");
        outbox.at("2026-11-30T11:59:00Z");
        outbox.digest();
        assertEquals(0, outbox.drain(post.port()), "not before seven");
        outbox.at("2026-12-01T15:00:00Z");
        outbox.digest();
        assertEquals(1, outbox.drain(post.port()), "on Tuesday where nobody was up on Monday");
        assertEquals("Your week: one thing is new", post.letters().get(2).subject());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nodes_at_once_and_a_clock_that_jumps_write_no_digest_twice(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.happens(InboxKind.INSIGHT, "Roof claims", 1L, 2L);
        List<Outbox> nodes = List.of(outbox, node(post.port()), node(post.port()));
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<Future<?>> ends = new ArrayList<>();
        nodes.forEach(node -> ends.add(threads.submit(node::digest)));
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
        outbox.digest();
        assertEquals(2, outbox.drain(post.port()));
        outbox.pass(Duration.ofDays(21));
        outbox.happens(InboxKind.INSIGHT, "Seen from the future", 1L);
        outbox.digest();
        outbox.pass(Duration.ofDays(-21));
        outbox.digest();
        outbox.pass(Duration.ofDays(21));
        outbox.digest();
        outbox.drain(post.port());
        assertEquals(3, post.letters().size());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void an_address_that_bounced_gets_nothing_until_its_owner_says_so(On on) throws Exception {
        SullenPostOffice sullen = keep(new SullenPostOffice());
        Outbox outbox = outbox(on);
        outbox.run(() -> outbox.entityManager
                .createQuery("update Person p set p.username = 'unknown@agency.test' where p.id = 1").executeUpdate());
        outbox.happens(InboxKind.MUST_READ, "Explain the deductible", 1L);
        outbox.drain(sullen.port());
        outbox.happens(InboxKind.MUST_READ, "Another one", 1L);
        assertEquals(0, outbox.in(outbox.mails::figures).waiting());
        outbox.actAs(1);
        assertTrue(outbox.in(outbox.habits::mine).bouncedAt() != null);
        outbox.run(outbox.habits::tryAgain);
        outbox.happens(InboxKind.MUST_READ, "Works again", 1L);
        assertEquals(1, outbox.drain(post.port()));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_who_left_is_written_to(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.happens(InboxKind.MUST_READ, "Explain the deductible", 1L, 2L);
        outbox.run(() -> outbox.inboxMails.hear(new PersonLeft(1, null)));
        outbox.run(
                () -> outbox.entityManager.createQuery("update Person p set p.enabled = false where p.id = 2").executeUpdate());
        outbox.drain(post.port());
        assertEquals(List.of(), post.letters());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void mails_that_ended_are_forgotten_after_three_months(On on) throws Exception {
        Outbox outbox = outbox(on);
        outbox.queue("a", "one@agency.test");
        outbox.drain(post.port());
        outbox.pass(Duration.ofDays(89));
        outbox.queue("waits", "one@agency.test");
        assertEquals(0, outbox.in(outbox.digests::forgetOldMails));
        outbox.pass(Duration.ofDays(2));
        assertEquals(1, outbox.in(outbox.digests::forgetOldMails));
        assertEquals(1, outbox.in(outbox.mails::figures).waiting());
    }
}
