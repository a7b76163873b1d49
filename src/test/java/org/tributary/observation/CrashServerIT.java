package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.PackagedServer;

/** What was acknowledged is there, once, whatever happens to the server; on H2 and on PostgreSQL. */
class CrashServerIT {

    private static final int AGENTS = 8;
    private static final int NOTES_EACH = 40;
    private static final List<String> THINGS = List.of("the deductible wording on the homeowners renewal",
            "a claim photo that would not upload", "the wait for a new identification card",
            "a rental car that ran out before the repair", "the price after a teenager was added",
            "an autopay that drew the premium twice", "the discount lost when paper bills came back",
            "a certificate that took a week");

    private static PackagedServer server;

    @BeforeAll
    static void start() {
        server = PackagedServer.withPeople(24).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_killed_server_loses_nothing_acknowledged_and_doubles_nothing() throws Exception {
        int before = pooled(Api.as(server, "curator"));
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        submitUntilKilled(server, acknowledged, AGENTS * NOTES_EACH / 4);
        server.start();
        submitUntilKilled(server, acknowledged, AGENTS * NOTES_EACH * 3 / 4);
        server.start();
        submitUntilKilled(server, acknowledged, AGENTS * NOTES_EACH);
        assertEquals(AGENTS * NOTES_EACH, acknowledged.size());

        server.start();
        assertEveryNoteIsThereOnce(server, acknowledged);
        assertEveryNoteIsPooledOnce(server, before);
    }

    /** Eight agents submit at once, each its notes in order, until so many are acknowledged; then the server is killed. */
    private static void submitUntilKilled(PackagedServer server, Map<String, String> acknowledged, int enough)
            throws Exception {
        List<Api> agents = IntStream.rangeClosed(1, AGENTS).mapToObj(agent -> Api.as(server, name(agent))).toList();
        CountDownLatch wanted = new CountDownLatch(enough - acknowledged.size());
        ExecutorService threads = Executors.newFixedThreadPool(AGENTS);
        List<Future<?>> all = new ArrayList<>();
        for (int agent = 1; agent <= AGENTS; agent++) {
            int number = agent;
            all.add(threads.submit(() -> submitAll(agents.get(number - 1), number, acknowledged, wanted)));
        }
        wanted.await();
        server.killNow();
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    private static void submitAll(Api api, int agent, Map<String, String> acknowledged, CountDownLatch wanted) {
        for (int number = 0; number < NOTES_EACH; number++) {
            String clientId = name(agent) + "-" + number;
            if (acknowledged.containsKey(clientId)) {
                continue;
            }
            Api.Answer answer;
            try {
                answer = api.post("/observations", note(clientId, agent + number));
            } catch (UncheckedIOException killed) {
                return;
            }
            if (answer.status() != 201 && answer.status() != 200) {
                // A server that is being killed may still say that it cannot; that is no acknowledgement.
                assertTrue(answer.status() >= 500, () -> answer.raw().body());
                return;
            }
            acknowledged.put(clientId, answer.text("id"));
            wanted.countDown();
        }
    }

    private static void assertEveryNoteIsThereOnce(PackagedServer server, Map<String, String> acknowledged) {
        Map<String, String> found = new HashMap<>();
        for (int agent = 1; agent <= AGENTS; agent++) {
            List<JsonObject> mine = Api.as(server, name(agent)).all("/observations?mine=true&limit=200");
            assertEquals(NOTES_EACH, mine.size());
            mine.forEach(note -> found.put(note.getString("clientId"), note.getString("id")));
        }
        assertEquals(Map.copyOf(acknowledged), found);
    }

    /** How many notes the pool holds when none waits. */
    private static int pooled(Api curator) {
        JsonObject pool = curator.await("/pool", 5, answer -> answer.object().getInt("waiting") == 0).object();
        return pool.getInt("pooled") + pool.getInt("unthemed");
    }

    private static void assertEveryNoteIsPooledOnce(PackagedServer server, int before) {
        Api curator = Api.as(server, "curator");
        assertEquals(before + AGENTS * NOTES_EACH, pooled(curator));
        JsonObject check = curator.get("/pool/check").object();
        assertTrue(check.getBoolean("equal"), check::toString);
        Set<String> pooled = new HashSet<>();
        for (JsonObject theme : curator.all("/themes?limit=200")) {
            List<JsonObject> notes = curator.all("/themes/" + theme.getString("id") + "/observations?limit=200");
            assertEquals(theme.getInt("size"), notes.size(), theme::toString);
            notes.forEach(note -> assertTrue(pooled.add(note.getString("id")), note::toString));
        }
        assertEquals(curator.get("/pool").object().getInt("pooled"), pooled.size());
    }

    @Test
    void two_hundred_at_once_with_one_client_id_make_one_row() throws Exception {
        int times = 200;
        int before = pooled(Api.as(server, "curator"));
        Api agent = Api.as(server, "agent");
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch all = new CountDownLatch(times);
        Callable<Api.Answer> submission = () -> {
            all.countDown();
            all.await();
            return agent.post("/observations", note("the-same", 1));
        };
        Set<String> ids = new HashSet<>();
        int created = 0;
        for (Future<Api.Answer> one : threads.invokeAll(java.util.Collections.nCopies(times, submission))) {
            Api.Answer answer = one.get();
            assertTrue(answer.status() == 201 || answer.status() == 200, () -> answer.raw().body());
            created += answer.status() == 201 ? 1 : 0;
            ids.add(answer.text("id"));
        }
        threads.shutdown();
        assertEquals(1, created);
        assertEquals(1, ids.size());
        assertEquals(1, agent.get("/observations?mine=true").object().getInt("total"));
        assertEquals(before + 1, pooled(Api.as(server, "curator")));
    }

    private static String name(int agent) {
        return "a%03d".formatted(agent);
    }

    private static JsonObject note(String clientId, int number) {
        return Api.object(Map.of("clientId", clientId, "text",
                "Customer number " + number + " asked about " + THINGS.get(number % THINGS.size()), "line", "homeowners",
                "state", "OH", "touchpoint", "service", "kind", "need", "customerScore", number % 11, "observedOn",
                LocalDate.now(ZoneOffset.UTC).toString()));
    }
}
