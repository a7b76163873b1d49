package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Deductibles;
import org.tributary.fixtures.PackagedServer;

/** The loop from a note to guidance, through the API, in a network with people but no notes. */
class WorkedExampleServerIT {

    static PackagedServer server;
    static Api curator;

    @BeforeAll
    static void start() {
        server = PackagedServer.withPeople(60).start();
        curator = Api.as(server, "curator");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void seven_notes_of_six_agencies_become_an_insight_and_guidance_for_whom_it_concerns() {
        refusesTooFew();
        String insight = publishes();
        String publication = answersWithGuidance(insight);
        asksAgainAfterAMaterialChange(publication);
        tellsTheAuthorWhatBecameOfIt(insight);
        showsAStarterWithoutFiguresUntilEnoughSaySameHere();
        assertTrue(curator.get("/pool/check").object().getBoolean("equal"));
    }

    private static void refusesTooFew() {
        Deductibles.noteFirst(server, 0, 4);
        Deductibles.awaitPooled(curator);
        JsonObject theme = onlyTheme();
        assertEquals(4, theme.getInt("size"));
        assertFalse(theme.isNull("whyNot"));
        Api.Answer refused = publish(theme.getString("id"));
        assertEquals(409, refused.status(), refused.raw().body());
        Api agent = Api.as(server, Deductibles.OTHER);
        assertEquals(0, agent.get("/insights").object().getInt("total"));
        assertEquals(0, agent.get("/insights?q=deductible").object().getInt("total"));
        assertFalse(Api.as(server, "manager").get("/exports/insights?format=csv").raw().body().contains("eductible"));
        assertEquals(0, agent.post("/observations/similar", Api.object(Map.of("text", Deductibles.words(0)))).object()
                .getJsonArray("items").size());
        assertTrue(Api.as(server, "a001").get("/observations?mine=true").object().getJsonArray("items").getJsonObject(0)
                .isNull("theme"), "a note is no oracle");
    }

    private static String publishes() {
        Deductibles.noteFirst(server, 4, 7);
        Deductibles.awaitPooled(curator);
        JsonObject theme = onlyTheme();
        assertEquals(7, theme.getInt("size"));
        Api.Answer published = publish(theme.getString("id"));
        assertEquals(201, published.status(), published.raw().body());
        assertTrue(published.raw().headers().firstValue("Location").orElse("").endsWith(published.text("id")));

        Api agent = Api.as(server, Deductibles.OTHER);
        Api.Answer found = agent.get("/insights?q=deductible");
        JsonObject insight = found.object().getJsonArray("items").getJsonObject(0);
        assertEquals(7, insight.getJsonObject("reach").getInt("agents"));
        assertEquals(6, insight.getJsonObject("reach").getInt("agencies"));
        for (String author : Deductibles.AUTHORS) {
            assertFalse(found.raw().body().contains(Api.as(server, author).get("/me").text("name")), "no name");
        }
        return published.text("id");
    }

    private static String answersWithGuidance(String insight) {
        Api publisher = Api.as(server, "publisher");
        Api.Answer draft = publisher.post("/publications", guidance(insight, "Say which amount applies, with the example."));
        assertEquals(201, draft.status(), draft.raw().body());
        String path = "/publications/" + draft.text("id");
        bringsLive(path);
        List<String> inside = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            Api agent = Api.as(server, "a%03d".formatted(i));
            boolean inOhio = agent.get("/me").object().getJsonArray("states").toString().contains("\"OH\"");
            assertEquals(inOhio ? 200 : 404, agent.get(path).status());
            if (inOhio) {
                inside.add("a%03d".formatted(i));
            }
        }
        assertTrue(inside.contains("a001") && inside.size() < 12, "some are inside, some are not: " + inside);
        Api reader = Api.as(server, "a001");
        assertEquals(200, reader.post(path + "/acknowledge", Api.object(Map.of("version", 1))).status());
        assertTrue(reader.get(path).object().getBoolean("acknowledged"));
        return path;
    }

    private static void asksAgainAfterAMaterialChange(String path) {
        Api publisher = Api.as(server, "publisher");
        JsonObject now = publisher.get(path).object();
        JsonObject changed = jakarta.json.Json.createObjectBuilder(now).add("body", "Say which amount applies, and until when.")
                .add("material", true).build();
        assertEquals(200, publisher.put(path, changed).status());
        assertEquals(409, publisher.put(path, changed).status(), "the revision is stale now");
        assertTrue(Api.as(server, "a001").get(path).object().getBoolean("acknowledged"), "version 1 stays while 2 is a draft");
        bringsLive(path);
        JsonObject seen = Api.as(server, "a001").get(path).object();
        assertEquals(2, seen.getInt("version"));
        assertFalse(seen.getBoolean("acknowledged"));
        assertEquals(409, Api.as(server, "a001").post(path + "/acknowledge", Api.object(Map.of("version", 1))).status());
    }

    private static void tellsTheAuthorWhatBecameOfIt(String insight) {
        JsonObject note = Api.as(server, "a001").get("/observations?mine=true").object().getJsonArray("items")
                .getJsonObject(0);
        assertEquals("pooled", note.getString("status"));
        assertEquals(insight, note.getJsonObject("theme").getString("id"));
    }

    /** What the carrier began with is there at once; who says "same here" on it counts as who noted it would. */
    private static void showsAStarterWithoutFiguresUntilEnoughSaySameHere() {
        String path = "/insights/" + curator.post("/starters", Api.object(Map.of("title", "Hold times on the claims line",
                "summary", "Callers wait for half an hour.", "source", "call center, 2025"))).text("id");
        for (String agent : Deductibles.AUTHORS.subList(0, 4)) {
            assertEquals(200, Api.as(server, agent).post(path + "/same-here").status());
        }
        curator.post("/pool/release");
        JsonObject silent = Api.as(server, Deductibles.OTHER).get(path).object();
        assertTrue(silent.getBoolean("suppressed") && silent.getJsonObject("reach").isNull("agents"), silent.toString());
        assertTrue(Api.as(server, Deductibles.OTHER).get("/insights?q=hold").raw().body().contains("Hold times"));
        for (String agent : Deductibles.AUTHORS.subList(4, 7)) {
            assertEquals(200, Api.as(server, agent).post(path + "/same-here").status());
        }
        curator.post("/pool/release");
        JsonObject shown = Api.as(server, Deductibles.OTHER).get(path).object();
        assertEquals(7, shown.getJsonObject("reach").getInt("agents"), shown.toString());
        assertEquals(6, shown.getJsonObject("reach").getInt("agencies"));
    }

    private static void bringsLive(String path) {
        Api publisher = Api.as(server, "publisher");
        assertEquals(200, publisher.post(path + "/submit").status());
        assertEquals(409, Api.as(server, "publisher").post(path + "/publish").status(), "not before it is approved");
        assertEquals(409, publisher.post(path + "/approve").status(), "the author cannot approve it");
        Api.Answer approved = Api.as(server, "approver").post(path + "/approve");
        assertEquals(200, approved.status(), approved.raw().body());
        Api.Answer live = publisher.post(path + "/publish");
        assertEquals(200, live.status(), live.raw().body());
        assertEquals("live", live.text("status"));
    }

    private static JsonObject guidance(String insight, String body) {
        return Api.object(Map.of("kind", "GUIDANCE", "title", "Explain the deductible in one sentence", "body", body,
                "audience", Map.of("states", List.of("OH"), "lines", List.of()), "insightIds", List.of(insight),
                "effectiveFrom", "2026-12-01", "reviewBy", "2027-12-01", "mustRead", true));
    }

    private static Api.Answer publish(String theme) {
        return curator.post("/themes/" + theme + "/publish",
                Api.object(Map.of("title", "Deductible wording confuses people at renewal", "summary",
                        "Customers cannot tell which deductible applies to what.")));
    }

    private static JsonObject onlyTheme() {
        JsonObject themes = curator.get("/themes?sort=size").object();
        assertEquals(1, themes.getInt("total"), themes.toString());
        return themes.getJsonArray("items").getJsonObject(0);
    }
}
