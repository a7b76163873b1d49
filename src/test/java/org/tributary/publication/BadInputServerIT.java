package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Session;

/** What should not be sent, and what is said to it. */
class BadInputServerIT {

    private static final String OCTETS = "application/octet-stream";

    static Api publisher;
    static PackagedServer server;

    @BeforeAll
    static void start() {
        server = PackagedServer.shared();
        publisher = Api.as(server, "publisher");
    }

    @Test
    void a_script_in_a_body_is_shown_as_words_and_runs_nowhere() {
        String id = draft(Map.of("body", "<script>alert(1)</script> [here](javascript:alert(2)) <img src=x onerror=alert(3)>"));
        String page = Session.as(server, "publisher").get("/publication/preview.xhtml?id=" + id).body();
        assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
        assertFalse(page.contains("<script>alert") || page.contains("onerror=alert(3)>") || page.contains("href=\"javascript:"),
                page);
    }

    @Test
    void sixty_megabytes_are_refused_in_words_and_the_connection_stays() {
        byte[] file = new byte[60 << 20];
        byte[] begins = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begins, 0, file, 0, begins.length);
        String id = draft(Map.of());
        Api.Answer answer = publisher.postText("/publications/" + id + "/files?name=form.pdf", OCTETS, file);
        assertEquals(413, answer.status());
        assertTrue(answer.text("detail").contains("10 MB"), answer.raw().body());
        assertEquals(200, publisher.get("/publications/" + id).status());
    }

    @Test
    void a_program_that_is_called_a_document_is_refused() {
        byte[] program = Arrays.copyOf(new byte[]{'M', 'Z', (byte) 0x90, 0, 3}, 4096);
        Api.Answer answer = publisher.postText("/publications/" + draft(Map.of()) + "/files?name=form.pdf", OCTETS, program);
        assertEquals(400, answer.status());
        assertTrue(answer.raw().body().contains("not what its name says"), answer.raw().body());
    }

    @Test
    void dates_in_the_wrong_order_are_named() {
        Api.Answer answer = publisher.post("/publications", body(Map.of("effectiveFrom", "2026-12-10", "effectiveTo",
                "2026-12-01", "reviewBy", "2026-12-02")));
        assertEquals(400, answer.status());
        assertEquals(List.of("effectiveTo", "reviewBy"), answer.object().getJsonArray("errors").stream()
                .map(error -> error.asJsonObject().getString("field")).sorted().toList(), answer.raw().body());
    }

    private static String draft(Map<String, Object> values) {
        Api.Answer answer = publisher.post("/publications", body(values));
        assertEquals(201, answer.status(), answer.raw().body());
        return answer.text("id");
    }

    private static JsonObject body(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(
                Map.of("kind", "GUIDANCE", "title", "Call first", "body", "Call before you write.",
                        "effectiveFrom", "2026-12-10", "reviewBy", "2027-03-10", "mustRead", false));
        all.putAll(values);
        return Api.object(all);
    }
}
