package org.tributary.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Deductibles;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Quiet;
import org.tributary.fixtures.Session;

/** What is another's, or hidden, looks like what is not there: to the API and in the pages. */
class HiddenServerIT {

    private static final Loop LOOP = Loop.shared();
    private static final PackagedServer SERVER = LOOP.server();

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        Api other = Api.as(SERVER, "agent2");
        assertEquals(200, Api.as(SERVER, "agent").get("/observations/" + LOOP.note()).status());
        assertAlike(other, "/observations/{id}", LOOP.note());
        assertEquals(404, other.post("/observations/" + LOOP.note() + "/withdraw").status());
        assertPagesAlike("agent2", "/observation/view.xhtml", LOOP.note());
        assertEquals(200, Session.as(SERVER, "agent").get("/observation/view.xhtml?id=" + LOOP.note()).statusCode());
    }

    @Test
    void a_publication_outside_its_audience_looks_like_none() {
        assertEquals(200, Api.as(SERVER, "agent").get("/publications/" + LOOP.guidance()).status());
        Api outside = Api.as(SERVER, "agent2");
        assertAlike(outside, "/publications/{id}", LOOP.guidance());
        assertEquals(404,
                outside.post("/publications/" + LOOP.guidance() + "/acknowledge", Api.object(Map.of("version", 1))).status());
        assertEquals(404,
                outside.post("/publications/" + LOOP.guidance() + "/useful", Api.object(Map.of("useful", true))).status());
        assertFalse(outside.get("/publications").raw().body().contains(LOOP.guidance()));
        assertPagesAlike("agent2", "/publication/view.xhtml", LOOP.guidance());
    }

    @Test
    void a_reader_inside_is_told_why_and_counts_as_one_who_opened_it() {
        Session inside = Session.as(SERVER, "agent");
        String page = inside.get("/publication/view.xhtml?id=" + LOOP.guidance()).body();
        assertTrue(page.contains("Why you get this"), page);
        assertTrue(page.contains("You work in OH."), page);
        assertFalse(page.contains("Delivered to"), "counts are for staff");
        assertTrue(inside.get("/publication/calendar.xhtml?from=2020-01").body().contains("Nothing takes effect"), "by month");
        JsonObject counts = Api.as(SERVER, "publisher").get("/publications/" + LOOP.guidance() + "/receipts").object();
        assertTrue(counts.isNull("opened") && counts.isNull("used"), "one is too few to tell: " + counts);
    }

    @Test
    void a_calendar_is_for_who_knows_its_address_and_holds_what_its_person_may_read() {
        String inside = calendar("agent");
        String outside = calendar("agent2");
        Session nobody = Session.nobody(SERVER);
        HttpResponse<String> answer = nobody.get(inside);
        assertEquals(200, answer.statusCode());
        assertEquals("text/calendar;charset=UTF-8", answer.headers().firstValue("content-type").orElse("").replace(" ", ""));
        String text = answer.body().replace("\r\n ", "");
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"), text);
        assertTrue(text.contains("/publication/view.xhtml?id=" + LOOP.guidance()), text);
        assertFalse(text.contains("demo.test"), "nobody is named");
        assertFalse(nobody.get(outside).body().replace("\r\n ", "").contains(LOOP.guidance()), "it is not for them");
        assertEquals(404, nobody.get("/calendar/" + "x".repeat(43) + ".ics").statusCode());
        assertEquals(404, nobody.get("/calendar/").statusCode());
        assertEquals(404, nobody.get(inside.replace(".ics", "")).statusCode());
        String renewed = calendar("agent");
        assertEquals(404, nobody.get(inside).statusCode(), "the one before holds no more");
        assertEquals(200, Session.as(SERVER, "agent2").get(renewed).statusCode(), "who is signed in does not matter");
        assertTrue(nobody.get(renewed).body().replace("\r\n ", "").contains(LOOP.guidance()));
    }

    /** The path of a new address, as the profile shows it once. */
    private static String calendar(String name) {
        Session session = Session.as(SERVER, name);
        Map<String, String> fields = Session.fields(session.get("/people/profile.xhtml").body(), "calendar");
        fields.keySet().removeIf("calendar:end"::equals);
        fields.put("calendar:make", "make");
        assertEquals(302, session.post("/people/profile.xhtml", fields).statusCode());
        Matcher shown = Pattern.compile("(/calendar/[\\w-]+\\.ics)\"").matcher(session.get("/people/profile.xhtml").body());
        assertTrue(shown.find());
        assertFalse(session.get("/people/profile.xhtml").body().contains(shown.group(1)), "it is shown once");
        return shown.group(1);
    }

    @Test
    void a_held_note_is_for_compliance_until_it_is_released() {
        Api author = Api.as(SERVER, "agent");
        Api curator = Api.as(SERVER, "curator");
        Api compliance = Api.as(SERVER, "compliance");
        Deductibles.awaitPooled(curator);
        int held = curator.get("/pool").object().getInt("held");
        int pooled = all(curator);
        String talk = Loop.submit(author, "Agents should all stop quoting the deductible wording of old roofs.");
        JsonObject own = author.get("/observations/" + talk).object();
        JsonObject plain = author.get("/observations/" + LOOP.note()).object();
        assertEquals(plain.keySet(), own.keySet());
        assertEquals("received", own.getString("status"));
        assertEquals(held + 1, curator.get("/pool").object().getInt("held"));
        assertEquals(0, curator.get("/pool").object().getInt("waiting"));
        assertEquals("held", curator.get("/observations/" + talk).text("status"));
        assertEquals("", curator.get("/observations/" + talk).text("text"));
        assertEquals(404, compliance.get("/observations/" + LOOP.note()).status(), "neither held nor flagged");
        for (String act : List.of("/release", "/reject")) {
            assertEquals(404,
                    compliance.post("/observations/" + LOOP.note() + act, Api.object(Map.of("reason", "x"))).status());
        }
        assertEquals("concerted", compliance.get("/observations/" + talk).object().getJsonObject("review").getString("rule"));
        assertTrue(compliance.all("/observations").stream().anyMatch(row -> row.getString("id").equals(talk)));
        assertEquals(400, compliance.post("/observations/" + talk + "/reject").status());
        assertEquals(200, compliance.post("/observations/" + talk + "/reject", Api.object(Map.of("reason", "No."))).status());
        assertEquals(held + 1, curator.get("/pool").object().getInt("held"), "a rejected note stays held");
        assertEquals(200, compliance.post("/observations/" + talk + "/release").status());
        assertEquals(200, compliance.post("/observations/" + talk + "/release").status(), "twice is as once");
        assertEquals(409, compliance.post("/observations/" + talk + "/reject", Api.object(Map.of("reason", "No."))).status());
        Deductibles.awaitPooled(curator);
        assertEquals(held, curator.get("/pool").object().getInt("held"));
        assertEquals(pooled + 1, all(curator), "pooled like any other, once");
        assertTrue(curator.get("/pool/check").object().getBoolean("equal"));
        assertFalse(curator.get("/observations/" + talk).text("text").isEmpty());
        assertEquals(List.of("observation.reject compliance@demo.test", "observation.release compliance@demo.test",
                "observation.release compliance@demo.test", "observation.submit agent@demo.test"),
                Api.as(SERVER, "admin").all("/audit?subject=" + talk).stream()
                        .filter(row -> row.getString("outcome").equals("done"))
                        .filter(row -> row.getString("act").matches("observation\\.(release|reject|submit)"))
                        .map(row -> row.getString("act") + " " + row.getString("person")).sorted().toList());
        assertEquals(200, author.post("/observations/" + talk + "/withdraw").status());
        Deductibles.awaitPooled(curator);
    }

    private static int all(Api curator) {
        JsonObject pool = curator.get("/pool").object();
        return pool.getInt("pooled") + pool.getInt("unthemed");
    }

    @Test
    void a_theme_is_no_insight() {
        for (String name : List.of("agent", "manager", "publisher")) {
            assertAlike(Api.as(SERVER, name), "/insights/{id}", LOOP.theme());
            assertPagesAlike(name, "/insight/view.xhtml", LOOP.theme());
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
        Session session = Session.as(SERVER, name);
        HttpResponse<String> there = session.get(path + "?id=" + id);
        HttpResponse<String> unknown = session.get(path + "?id=" + UUID.randomUUID());
        assertEquals(404, there.statusCode());
        assertEquals(404, unknown.statusCode());
        assertEquals(withoutSecrets(unknown.body()), withoutSecrets(there.body()));
    }

    /** Without what differs from one answer to the next: scripts with their nonce, the view's state, an error's reference. */
    private static String withoutSecrets(String page) {
        return Quiet.withoutScripts(page).replaceAll("value=\"[^\"]*\"", "").replaceAll("\\b[0-9a-f]{8}\\b", "");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return headers;
    }
}
