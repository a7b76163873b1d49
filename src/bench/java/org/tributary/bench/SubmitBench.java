package org.tributary.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From submit to theme on a running demo portal: two agents submit by REST at an even pace, a curator looks at the newest notes again
 * and again. A time begins when the note was due, not when a thread was free for it, and ends when the curator has seen the note
 * pooled or unthemed, so the pause between two looks counts in it.
 *
 * <pre>mvn -Pbench test-compile exec:java -Dexec.mainClass=org.tributary.bench.SubmitBench -Dexec.args="http://localhost:8080 20 60"</pre>
 *
 * Arguments: the address, notes a second, seconds. The notes stay in the portal. At four a second or fewer the portal idles between
 * two notes; the curator then looks at each note itself from its answer on, with the shortest of pauses, so that looking neither hides the
 * time nor takes the processor from it.
 */
public final class SubmitBench {

    private static final int WARM_SECONDS = 10;
    private static final long PAUSE_BETWEEN_LOOKS_MS = 20;
    private static final long PAUSE_BETWEEN_GLANCES_NS = 1_000_000;
    private static final int IDLE = 4;
    private static final int LOOKS_AFTERWARDS = 200;
    private static final List<String> AGENTS = List.of("agent", "agent2");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> waits = new ConcurrentHashMap<>();
    private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> glances = Collections.synchronizedList(new ArrayList<>());
    private final String address;
    private volatile String curator = "";
    private volatile boolean submitting = true;
    private final boolean idle;
    private int looks;

    private SubmitBench(String address, boolean idle) {
        this.address = address;
        this.idle = idle;
    }

    public static void main(String[] arguments) throws Exception {
        int aSecond = Integer.parseInt(arguments[1]);
        new SubmitBench(arguments[0], aSecond <= IDLE).run(aSecond, Integer.parseInt(arguments[2]));
    }

    private void run(int aSecond, int seconds) throws Exception {
        List<String> tokens = new ArrayList<>();
        for (String agent : AGENTS) {
            tokens.add(token(agent));
        }
        curator = token("curator");
        var looker = new Thread(() -> look(curator));
        if (!idle) {
            looker.start();
        }
        String before = pool(token("curator"));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        var texts = new ArrayList<>(Texts.lines("banking77_train.tsv.gz").stream().map(line -> line.split("\t", 2)[1]).toList());
        Collections.shuffle(texts, new Random(7));
        long start = System.nanoTime();
        int all = (WARM_SECONDS + seconds) * aSecond;
        for (int i = 0; i < all; i++) {
            long moment = start + i * 1_000_000_000L / aSecond;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, moment - System.nanoTime()));
            String text = texts.get(2 * i % texts.size()) + " " + texts.get((2 * i + 1) % texts.size());
            String token = tokens.get(i % tokens.size());
            boolean counts = i >= WARM_SECONDS * aSecond;
            String id = "bench-" + start + "-" + i;
            threads.submit(() -> submit(id, text, token, moment, counts));
        }
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
        submitting = false;
        looker.join(TimeUnit.MINUTES.toMillis(2));
        var report = new Report();
        report.title(aSecond + " notes a second for " + seconds + " s, after " + WARM_SECONDS + " s to warm up");
        report.line("pool before", before);
        report.line("pool after", pool(token("curator")));
        report.line("submit answered", figures(answers));
        report.line("theme (or unthemed) seen by the curator", figures(new ArrayList<>(waits.values())));
        report.line("a look of the curator", idle ? figures(glances) : "every %.0f ms".formatted((System.nanoTime() - start) / 1e6 / looks));
        report.line("not seen", "%d of %d", due.size(), answers.size());
    }

    private static String figures(List<Long> nanoseconds) {
        Collections.sort(nanoseconds);
        int n = nanoseconds.size();
        return n == 0
                ? "none"
                : "%d: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms".formatted(n, nanoseconds.get(n / 2) / 1e6,
                        nanoseconds.get(n * 95 / 100) / 1e6, nanoseconds.get(n * 99 / 100) / 1e6,
                        nanoseconds.get(n - 1) / 1e6);
    }

    private void submit(String id, String text, String token, long moment, boolean counts) {
        if (counts) {
            due.put(id, moment);
        }
        JsonObject note = Json.createObjectBuilder().add("clientId", id).add("text", text).add("line", "personal_auto")
                .add("state", "OH").add("touchpoint", "billing").add("kind", "need")
                .add("observedOn", LocalDate.ofInstant(java.time.Instant.now(), java.time.ZoneId.of("America/New_York")).toString())
                .build();
        HttpResponse<String> answer = send(request("/observations", token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(note.toString())).build());
        if (answer.statusCode() != 201) {
            System.err.println(answer.statusCode() + " " + answer.body());
        }
        if (counts) {
            answers.add(System.nanoTime() - moment);
        }
        if (idle && answer.statusCode() == 201) {
            watch(json(answer).getString("id"), id);
        }
    }

    /** Looks at one note until it has its place. */
    private void watch(String note, String clientId) {
        boolean placed = false;
        for (int more = LOOKS_AFTERWARDS; !placed && more > 0; more--) {
            long begun = System.nanoTime();
            placed = isPlaced(json(send(request("/observations/" + note, curator).GET().build())));
            long now = System.nanoTime();
            glances.add(now - begun);
            Long moment = placed ? due.remove(clientId) : null;
            if (moment != null) {
                waits.put(clientId, now - moment);
            }
            LockSupport.parkNanos(PAUSE_BETWEEN_GLANCES_NS);
        }
    }

    private static boolean isPlaced(JsonObject note) {
        return note.getString("status").equals("pooled") || note.getString("status").equals("unthemed");
    }

    private void look(String token) {
        int more = LOOKS_AFTERWARDS;
        while (submitting || !due.isEmpty() && more-- > 0) {
            JsonObject page = look("/observations?limit=200", token);
            // After a pause of the pool more wait than stand on one page.
            for (int pages = due.size() / 100; pages > 0 && !page.isNull("next"); pages--) {
                String next = page.getString("next");
                page = look(next.substring(next.indexOf("/observations")), token);
            }
            looks++;
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_BETWEEN_LOOKS_MS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private JsonObject look(String path, String token) {
        JsonObject page = json(send(request(path, token).GET().build()));
        long now = System.nanoTime();
        for (var item : page.getJsonArray("items")) {
            JsonObject note = item.asJsonObject();
            if (isPlaced(note)) {
                Long moment = due.remove(note.getString("clientId"));
                if (moment != null) {
                    waits.put(note.getString("clientId"), now - moment);
                }
            }
        }
        return page;
    }

    private String pool(String token) {
        JsonObject pool = json(send(request("/pool", token).GET().build()));
        return "%d notes, %d themes, last consolidation %s".formatted(pool.getInt("pooled") + pool.getInt("unthemed"),
                pool.getInt("themes"), pool.get("lastConsolidation"));
    }

    private String token(String name) {
        JsonObject credentials = Json.createObjectBuilder().add("username", name + "@demo.test")
                .add("password", "tributary-demo").build();
        return json(send(request("/token", "").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.toString())).build())).getString("token");
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
