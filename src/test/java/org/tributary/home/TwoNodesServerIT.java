package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Deductibles;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Session;

/** Two servers started plainly, each with its own port and data folder, on one PostgreSQL. H2 takes one server only. */
@EnabledIfSystemProperty(named = "tributary.test.database", matches = "postgresql")
class TwoNodesServerIT {

    private static PackagedServer one;
    private static PackagedServer other;

    @BeforeAll
    static void start() {
        one = PackagedServer.withPeople(24).start();
        other = PackagedServer.beside(one).start();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void two_servers_on_one_database_are_one_portal() throws Exception {
        // The same note through both at once is one row.
        Set<String> ids = new HashSet<>();
        int created = 0;
        for (Api.Answer answer : atOnce(40, number -> submit(number, "a001", "the-same", Deductibles.words(0)))) {
            assertTrue(answer.status() == 200 || answer.status() == 201, () -> answer.raw().body());
            created += answer.status() == 201 ? 1 : 0;
            ids.add(answer.text("id"));
        }
        assertEquals(1, created);
        assertEquals(1, ids.size());

        // Many notes through both: each is pooled once, and what is folded equals a recount, whoever is asked.
        List<String> authors = Deductibles.AUTHORS;
        for (Api.Answer answer : atOnce(56, number -> submit(number, authors.get(number % 7), "note-" + number,
                Deductibles.words((number + number / 7) % 7) + " Number " + number + "."))) {
            assertEquals(201, answer.status(), () -> answer.raw().body());
        }
        Api curator = Api.as(one, "curator");
        Deductibles.awaitPooled(curator);
        JsonObject pool = Api.as(other, "curator").get("/pool").object();
        assertEquals(57, pool.getInt("pooled") + pool.getInt("unthemed"), pool::toString);

        // What one node publishes the other shows, and its badge comes with the next look at the latest.
        List<InputStream> badges = List.of(badge(other, "a001"), badge(one, "a001"));
        String insight = Loop.publish(curator, Loop.largestTheme(curator).getString("id"));
        assertEquals(200, Api.as(other, "a001").get("/insights/" + insight).status());
        for (InputStream badge : badges) {
            awaitCount(badge);
        }
        assertEquals(1, occurrences(Session.as(other, "a001").get("/notification/inbox.xhtml").body(), "inbox.xhtml?open="));

        // A release asked of both at once is made once: what waits is released by the first, nothing is left for the second.
        atOnce(14, number -> submit(number, authors.get(number % 7), "later-" + number,
                Deductibles.words(number % 7) + " Again, number " + number + "."));
        Deductibles.awaitPooled(curator);
        for (Api.Answer answer : atOnce(2, number -> Api.as(number == 0 ? one : other, "curator").post("/pool/release"))) {
            assertTrue(answer.status() < 300, () -> answer.raw().body());
        }
        for (PackagedServer server : List.of(one, other)) {
            JsonObject check = Api.as(server, "curator").get("/pool/check").object();
            assertTrue(check.getBoolean("equal"), check::toString);
        }
        JsonObject seen = Api.as(other, "a007").get("/insights/" + insight).object();
        assertEquals(seen.getInt("observations"), seen.getJsonObject("trend").getJsonArray("points").stream()
                .mapToInt(point -> point.asJsonObject().getInt("count")).sum(), seen::toString);
        assertTrue(Api.as(one, "admin").get("/audit/check").object().getBoolean("whole"));
    }

    private interface Try {
        Api.Answer of(int number);
    }

    private static Api.Answer submit(int number, String author, String clientId, String text) {
        return Api.as(number % 2 == 0 ? one : other, author).post("/observations",
                Api.object(Map.of("clientId", clientId, "text", text, "line", "homeowners", "state", "OH", "touchpoint",
                        "renewal", "kind", "complaint", "observedOn", LocalDate.now(ZoneOffset.UTC).toString())));
    }

    private static List<Api.Answer> atOnce(int times, Try work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Api.Answer>> tries = IntStream
                .range(0, times).<Callable<Api.Answer>>mapToObj(number -> () -> work.of(number)).toList();
        List<Api.Answer> answers = new ArrayList<>();
        for (Future<Api.Answer> answer : threads.invokeAll(tries)) {
            answers.add(answer.get());
        }
        threads.shutdown();
        return answers;
    }

    /** The stream behind the badge of an open page. */
    private static InputStream badge(PackagedServer server, String name) throws Exception {
        Session session = Session.as(server, name);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/live"))
                .header("Cookie", "tributary=" + session.cookie("tributary")).build();
        HttpResponse<InputStream> stream = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request,
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, stream.statusCode());
        return stream.body();
    }

    private static void awaitCount(InputStream badge) {
        try (Scanner lines = new Scanner(badge, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                if (lines.nextLine().startsWith("data: {\"count\":1,")) {
                    return;
                }
            }
        }
        throw new AssertionError("the stream ended without news");
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
