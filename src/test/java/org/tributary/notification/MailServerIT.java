package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.PostOffice;
import org.tributary.fixtures.PostOffice.Letter;
import org.tributary.fixtures.Session;

/** The shipped portal and a mail server that is down, comes up, and sees the portal killed in the middle. */
class MailServerIT {

    private static final List<String> STATES = List.of("OH", "PA", "NY", "MI", "IN", "KY", "WV", "NJ", "VA", "MD", "IL", "NC");
    private static final int TIMES = 6;
    private static final String MUST_READ = "Please read";

    @Test
    void nothing_is_lost_and_nothing_doubled_and_one_click_ends_a_kind() {
        PostOffice post = PostOffice.closed();
        try (PackagedServer server = PackagedServer.withPeople(24)) {
            post.settings().forEach(server::set);
            server.set("TRIBUTARY_NETWORK_ZONE", zoneWhereItIsNoon()).start();
            for (int i = 0; i < TIMES; i++) {
                Loop.guide(server, STATES, List.of());
            }
            int expected = Integer.parseInt(awaitOperations(server, "cannot be used since").replaceAll(
                    "(?s).*>Waiting</dt><dd[^>]*>(\\d+).*", "$1"));
            assertTrue(expected > TIMES * 10, "enough to be killed in the middle: " + expected);

            post.reopen();
            post.await(letters -> letters.size() >= 10);
            server.killNow();
            System.out.println("killed after " + post.letters().size() + " of " + expected);
            server.start();
            List<Letter> letters = post.await(all -> ids(all).size() == expected);
            awaitOperations(server, ">Waiting</dt><dd class=\"num\">0<");
            assertTrue(letters.size() <= expected + 1, "only the one in hand may come again, under its id");
            assertEquals(expected, ids(post.letters()).size());
            Map<String, Long> perReader = letters.stream().filter(letter -> letter.subject().startsWith(MUST_READ))
                    .collect(Collectors.groupingBy(Letter::to,
                            Collectors.mapping(Letter::id,
                                    Collectors.collectingAndThen(Collectors.toSet(), all -> (long) all.size()))));
            assertEquals(Set.of((long) TIMES), Set.copyOf(perReader.values()));

            oneClickEndsAKind(server, post);
        }
        post.close();
    }

    private static void oneClickEndsAKind(PackagedServer server, PostOffice post) {
        Letter review = post.awaitTo("approver@demo.test", "Waits for your review");
        String link = review.header("List-Unsubscribe").replaceAll("[<>]", "");
        Session nobody = Session.nobody(server);
        String asking = nobody.get(link).headers().firstValue("Location").orElseThrow();
        assertTrue(nobody.get(asking).body().contains("id=\"unsubscribe:stop\""), asking);
        assertEquals(404, nobody.post(link.replace("token=", "token=x"), Map.of()).statusCode());
        assertEquals(200, nobody.post(link, Map.of("List-Unsubscribe", "One-Click")).statusCode());
        int before = post.lettersTo("approver@demo.test").size();
        int all = ids(post.letters()).size();
        Loop.guide(server, STATES, List.of());
        post.await(letters -> ids(letters).size() > all);
        awaitOperations(server, ">Waiting</dt><dd class=\"num\">0<");
        assertEquals(before, post.lettersTo("approver@demo.test").size());
    }

    /** The page of operations as soon as it holds these words. */
    private static String awaitOperations(PackagedServer server, String words) {
        Session administrator = Session.as(server, "admin");
        Api.as(server, "admin").await("/me", me -> administrator.get("/home/operations.xhtml").body().contains(words));
        return administrator.get("/home/operations.xhtml").body();
    }

    private static Set<String> ids(List<Letter> letters) {
        return letters.stream().map(Letter::id).collect(Collectors.toSet());
    }

    /** Nobody's quiet hours. */
    private static String zoneWhereItIsNoon() {
        int ahead = 12 - OffsetDateTime.now(Clock.system(ZoneOffset.UTC)).getHour();
        return "Etc/GMT" + (ahead > 0 ? "-" + ahead : "+" + -ahead);
    }
}
