package org.tributary.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.PackagedServer;

/** The whole demo network, seeded once: what was planted is what the portal finds, and only what may be shown is shown. */
class DemoNetworkServerIT {

    static PackagedServer server;

    @BeforeAll
    static void seed() {
        server = PackagedServer.with(Map.of("TRIBUTARY_DEMO", "true")).computing().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_holds_a_year_of_notes_and_answers_and_every_figure_equals_its_recount() {
        Api curator = Api.as(server, "curator");
        JsonObject pool = curator.get("/pool").object();
        assertTrue(pool.getInt("pooled") + pool.getInt("unthemed") >= 6000, pool.toString());
        assertEquals(0, pool.getInt("waiting"));
        assertEquals(0, pool.getInt("failed"));
        assertTrue(pool.getInt("held") >= 5, "three are fresh, two were rejected: " + pool);
        JsonObject check = curator.get("/pool/check").object();
        assertTrue(check.getBoolean("equal"), check.toString());
        assertTrue(Api.as(server, "admin").get("/audit/check").object().getBoolean("whole"));
        JsonObject answers = first(Api.as(server, "manager").get("/satisfaction?metric=nps&groupBy=none").object());
        assertTrue(answers.getInt("n") >= 3500, answers.toString());
    }

    @Test
    void the_guidance_that_helped_is_found_and_the_other_is_not_called_so() {
        JsonObject helped = effectOf("Hand over proof of insurance");
        assertEquals("helped", helped.getString("verdict"), helped.toString());
        assertTrue(helped.getJsonNumber("high").doubleValue() < 1, helped.toString());
        JsonObject other = effectOf("paperless discount");
        assertTrue(Set.of("no_change", "cannot_tell").contains(other.getString("verdict")), other.toString());
        assertTrue(other.getJsonNumber("low").doubleValue() < 1 && other.getJsonNumber("high").doubleValue() > 1,
                other.toString());
    }

    @Test
    void what_one_agency_alone_sees_is_nowhere_and_what_rises_is_said_to_rise() {
        List<JsonObject> insights = items(Api.as(server, "a001").get("/insights?limit=200").object());
        assertTrue(insights.size() >= 15, insights.size() + " insights");
        assertFalse(insights.toString().toLowerCase(java.util.Locale.ROOT).contains("layoff"));
        JsonObject drones = insights.stream().filter(one -> one.getString("title").contains("Drone")).findFirst()
                .orElseThrow();
        assertNotEquals("none", drones.getJsonObject("trend").getString("alarm"), drones.toString());
    }

    @Test
    void the_line_whose_score_fell_has_fallen() {
        Api manager = Api.as(server, "manager");
        double homeowners = score(manager, "homeowners");
        assertTrue(homeowners < score(manager, "renters") - 10, "homeowners " + homeowners);
    }

    private static double score(Api manager, String line) {
        return items(manager.get("/satisfaction?metric=nps&groupBy=line").object()).stream()
                .filter(item -> item.getString("group").equals(line)).findFirst().orElseThrow().getJsonNumber("value")
                .doubleValue();
    }

    private static JsonObject effectOf(String title) {
        Api publisher = Api.as(server, "publisher");
        String id = items(publisher.get("/publications?limit=200").object()).stream()
                .filter(one -> one.getString("title").contains(title)).findFirst().orElseThrow().getString("id");
        return publisher.get("/publications/" + id + "/effect").object();
    }

    private static JsonObject first(JsonObject list) {
        return items(list).get(0);
    }

    private static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").stream().map(JsonValue::asJsonObject).toList();
    }
}
