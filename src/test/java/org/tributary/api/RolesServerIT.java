package org.tributary.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Deductibles;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Session;
import org.tributary.home.web.Pages;
import org.tributary.people.Role;

/** Every resource and every page as every role and as nobody, and what belongs to others or is hidden. */
class RolesServerIT {

    /** One account for each role. */
    private static final Map<String, Set<String>> ACCOUNTS = accounts();
    private static PackagedServer server;
    private static String note;
    private static String theme;
    private static String insight;
    private static String guidance;
    private static String job;

    @BeforeAll
    static void once_around_the_loop() {
        server = PackagedServer.withPeople(24).start();
        note = Loop.submit(Api.as(server, "agent"), "A customer asks for the bill on another day of the month");
        Deductibles.noteFirst(server, 0, 7);
        Api curator = Api.as(server, "curator");
        theme = Loop.largestTheme(curator).getString("id");
        insight = Loop.publish(curator, theme);
        guidance = Loop.guide(server, List.of("OH"), List.of(insight));
        job = Api.as(server, "manager").postText("/imports/observations", "text/csv", new byte[0]).text("id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_resource_stands_in_the_contract() throws Exception {
        assertEquals(Contract.calls().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)),
                Contract.coded());
    }

    @Test
    void every_resource_answers_every_role_as_declared() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> account : ACCOUNTS.entrySet()) {
            Set<String> held = account.getValue();
            Api api = held.isEmpty() ? Api.nobody(server) : Api.as(server, account.getKey());
            for (Contract.Call call : Contract.calls()) {
                int expected = call.admits(held) ? call.status() : held.isEmpty() ? 401 : 403;
                Api.Answer answer = send(api, call);
                if (answer.status() != expected) {
                    wrong.add(account.getKey() + " " + call + ": " + answer.status() + ", not " + expected);
                }
                if (answer.status() == 401) {
                    assertEquals("Bearer", answer.raw().headers().firstValue("WWW-Authenticate").orElse(""));
                }
                assertQuiet(answer.raw());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Api.Answer send(Api api, Contract.Call call) {
        String path = call.path(UUID.randomUUID());
        if (call.path().startsWith("/imports") && call.method().equals("POST")) {
            return api.postText(path, "text/csv", new byte[0]);
        }
        return switch (call.method()) {
            case "GET" -> api.get(path);
            case "PUT" -> api.put(path, Api.object(Map.of()));
            case "DELETE" -> api.delete(path);
            default -> api.post(path);
        };
    }

    @Test
    void a_path_that_is_not_there_and_a_wrong_method_are_said_to_be_so() {
        assertEquals(401, Api.nobody(server).get("/nothing").status());
        Api agent = Api.as(server, "agent");
        assertEquals(404, agent.get("/nothing").status());
        assertEquals(405, agent.put("/me", Api.object(Map.of())).status());
        assertEquals(415, agent.postText("/observations", "text/plain", "a note".getBytes()).status());
        assertEquals(404, agent.get("/insights/no-id").status());
    }

    @Test
    void the_api_takes_no_session() {
        assertEquals(401, Session.as(server, "admin").get("/api/v1/me").statusCode());
    }

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        Api other = Api.as(server, "agent2");
        assertEquals(200, Api.as(server, "agent").get("/observations/" + note).status());
        assertAlike(other, "/observations/{id}", note);
        assertEquals(404, other.post("/observations/" + note + "/withdraw").status());
        assertPagesAlike("agent2", "/observation/view.xhtml", note);
        assertEquals(200, Session.as(server, "agent").get("/observation/view.xhtml?id=" + note).statusCode());
    }

    @Test
    void a_publication_outside_its_audience_looks_like_none() {
        assertEquals(200, Api.as(server, "agent").get("/publications/" + guidance).status());
        Api outside = Api.as(server, "agent2");
        assertAlike(outside, "/publications/{id}", guidance);
        assertEquals(404, outside.post("/publications/" + guidance + "/acknowledge", Api.object(Map.of("version", 1))).status());
        assertEquals(404, outside.post("/publications/" + guidance + "/useful", Api.object(Map.of("useful", true))).status());
        assertFalse(outside.get("/publications").raw().body().contains(guidance));
        assertPagesAlike("agent2", "/publication/view.xhtml", guidance);
    }

    @Test
    void a_theme_is_no_insight() {
        for (String name : List.of("agent", "manager", "publisher")) {
            assertAlike(Api.as(server, name), "/insights/{id}", theme);
            assertPagesAlike(name, "/insight/view.xhtml", theme);
        }
    }

    @Test
    void a_hidden_insight_looks_like_none() {
        try (PackagedServer alone = PackagedServer.withPeople(24).start()) {
            Deductibles.noteFirst(alone, 0, 7);
            Api curator = Api.as(alone, "curator");
            String hidden = Loop.publish(curator, Loop.largestTheme(curator).getString("id"));
            Api agent = Api.as(alone, Deductibles.OTHER);
            assertEquals(200, agent.get("/insights/" + hidden).status());
            for (String name : Deductibles.AUTHORS) {
                Api author = Api.as(alone, name);
                String own = author.all("/observations?mine=true").get(0).getString("id");
                assertEquals(200, author.post("/observations/" + own + "/withdraw").status());
            }
            Deductibles.awaitPooled(curator);
            assertEquals(200, curator.post("/pool/release").status());
            assertAlike(agent, "/insights/{id}", hidden);
            assertEquals(404, agent.post("/insights/" + hidden + "/same-here").status());
            assertEquals(404, agent.post("/insights/" + hidden + "/follow").status());
            assertEquals(0, agent.get("/insights").object().getInt("total"));
            JsonObject left = curator.get("/insights/" + hidden).object();
            assertTrue(left.isNull("observations"), left::toString);
        }
    }

    /** The same status, the same headers but for the date, the same body for this id and for one that nothing has. */
    private static void assertAlike(Api api, String path, String id) {
        Api.Answer there = api.get(path.replace("{id}", id));
        Api.Answer unknown = api.get(path.replace("{id}", UUID.randomUUID().toString()));
        assertEquals(404, there.status(), () -> there.raw().body());
        assertEquals(unknown.raw().body(), there.raw().body());
        assertEquals(headers(unknown.raw()), headers(there.raw()));
    }

    private static void assertPagesAlike(String name, String path, String id) {
        Session session = Session.as(server, name);
        HttpResponse<String> there = session.get(path + "?id=" + id);
        HttpResponse<String> unknown = session.get(path + "?id=" + UUID.randomUUID());
        assertEquals(404, there.statusCode());
        assertEquals(404, unknown.statusCode());
        assertEquals(withoutSecrets(unknown.body()), withoutSecrets(there.body()));
    }

    /** Without what differs from one answer to the next: the nonce, the view's state, the reference of an error. */
    private static String withoutSecrets(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"|value=\"[^\"]*\"|>[0-9a-f]{8}<", "").replaceAll("\\b[0-9a-f]{8}\\b", "");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return headers;
    }

    @Test
    void every_page_answers_every_role_as_declared() {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> account : ACCOUNTS.entrySet()) {
            boolean nobody = account.getValue().isEmpty();
            Session session = nobody ? Session.nobody(server) : Session.as(server, account.getKey());
            for (Pages.Entry page : Pages.all()) {
                HttpResponse<String> answer = session.get(page.path() + query(page.path()));
                int expected = expected(page, account.getKey(), account.getValue());
                if (answer.statusCode() != expected) {
                    wrong.add(account.getKey() + " " + page.path() + ": " + answer.statusCode() + ", not " + expected);
                }
                if (nobody && !page.open()) {
                    assertTrue(answer.headers().firstValue("Location").orElse("").contains("/people/signIn.xhtml?to="));
                }
                assertQuiet(answer);
            }
            assertEquals(404, session.get("/home/nothing.xhtml").statusCode());
            assertEquals(404, session.get("/WEB-INF/templates/page.xhtml").statusCode());
        }
        assertEquals(List.of(), wrong);
    }

    private static int expected(Pages.Entry page, String account, Set<String> held) {
        boolean there = Files.exists(Path.of("src/main/webapp" + page.path()));
        if (page.open()) {
            return there ? 200 : 404;
        }
        if (held.isEmpty()) {
            return 302;
        }
        if (page.roles().stream().map(Role::code).noneMatch(held::contains)) {
            return 403;
        }
        boolean othersNote = page.path().equals("/observation/view.xhtml") && !account.equals("agent");
        return there && !othersNote ? 200 : 404;
    }

    private static String query(String path) {
        return switch (path) {
            case "/observation/view.xhtml" -> "?id=" + note;
            case "/insight/view.xhtml" -> "?id=" + insight;
            case "/insight/theme.xhtml", "/insight/publish.xhtml" -> "?id=" + theme;
            case "/publication/view.xhtml", "/publication/review.xhtml" -> "?id=" + guidance;
            case "/transfer/import.xhtml" -> "?id=" + job;
            default -> "";
        };
    }

    @Test
    void answers_carry_the_headers_that_browsers_heed() {
        HttpResponse<String> page = Session.as(server, "agent").get("/observation/submit.xhtml");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        for (String directive : List.of("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'",
                "form-action 'self'", "script-src 'self' 'nonce-")) {
            assertTrue(policy.contains(directive), policy);
        }
        assertFalse(policy.contains("unsafe-eval"), policy);
        assertFalse(policy.substring(policy.indexOf("script-src")).contains("unsafe-inline"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        Session nobody = Session.nobody(server);
        for (HttpResponse<String> answer : List.of(page, nobody.get("/people/signIn.xhtml"), nobody.get("/nothing"),
                nobody.get("/api/v1/me"), nobody.get("/health/live"), nobody.get("/resources/css/tokens.css"))) {
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), answer.uri()::toString);
            assertEquals("same-origin", answer.headers().firstValue("Referrer-Policy").orElse(""), answer.uri()::toString);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), answer.uri()::toString);
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent(), answer.uri()::toString);
            assertQuiet(answer);
        }
    }

    @Test
    void a_session_is_renewed_at_sign_in_and_its_cookie_is_kept_from_scripts_and_other_sites() {
        Session session = Session.nobody(server);
        String cookie = session.get("/people/signIn.xhtml").headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.startsWith("tributary="), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        String before = session.cookie("tributary");
        HttpResponse<String> wrong = session.signIn("agent@demo.test", "not the password");
        assertEquals(200, wrong.statusCode());
        assertEquals(302, session.get("/observation/list.xhtml").statusCode());
        assertEquals(302, session.signIn("agent@demo.test", Api.PASSWORD).statusCode());
        assertNotEquals(before, session.cookie("tributary"));
        assertEquals(200, session.get("/observation/list.xhtml").statusCode());
    }

    @Test
    void a_forged_post_is_refused_and_sign_in_leads_nowhere_else() {
        Session session = Session.as(server, "agent");
        HttpResponse<String> forged = session.post("/observation/submit.xhtml", Map.of("submit", "submit"));
        assertTrue(forged.statusCode() >= 200 && forged.statusCode() < 500, forged::toString);
        assertEquals(0, Api.as(server, "agent").get("/observations?mine=true&q=forged").object().getInt("total"));
        Map<String, String> fields = Session.fields(session.get("/observation/list.xhtml").body(), "leave");
        fields.keySet().removeIf(name -> name.equals("primefaces.nonce"));
        HttpResponse<String> withoutNonce = session.post("/observation/list.xhtml", fields);
        assertEquals(403, withoutNonce.statusCode());
        assertQuiet(withoutNonce);
    }

    @Test
    void what_the_runtime_offers_names_no_versions_and_metrics_are_for_administrators() {
        Session nobody = Session.nobody(server);
        for (String path : List.of("/health/live", "/health/ready", "/openapi")) {
            HttpResponse<String> answer = nobody.get(path);
            assertEquals(200, answer.statusCode(), path);
            assertQuiet(answer);
        }
        assertEquals(401, nobody.get("/metrics").statusCode());
    }

    /** No trace, no name or version of what serves it. */
    private static void assertQuiet(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, () -> answer + "\n" + answer.body());
        assertTrue(answer.headers().firstValue("Server").isEmpty(), answer::toString);
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), answer::toString);
        String body = answer.body();
        for (String word : List.of("\tat ", "Exception", "Payara", "GlassFish", "Mojarra", "Jersey")) {
            assertFalse(body.contains(word), () -> answer + " says " + word + "\n" + body);
        }
    }

    private static Map<String, Set<String>> accounts() {
        Map<String, Set<String>> accounts = new LinkedHashMap<>();
        accounts.put("nobody", Set.of());
        accounts.put("agent", Set.of("agent"));
        accounts.put("principal", Set.of("principal", "agent"));
        for (String name : List.of("curator", "publisher", "approver", "compliance", "legal", "manager")) {
            accounts.put(name, Set.of(name));
        }
        accounts.put("admin", Set.of("administrator"));
        return accounts;
    }
}
