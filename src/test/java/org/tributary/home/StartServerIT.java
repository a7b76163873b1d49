package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.PackagedServer;

/** The packaged server, started as the README says. */
class StartServerIT {

    @Test
    void a_seeding_that_was_killed_is_taken_up_by_the_next_start_and_a_further_one_seeds_nothing_again() {
        try (PackagedServer killed = PackagedServer.with(Map.of("TRIBUTARY_DEMO", "true", "TRIBUTARY_DEMO_AGENTS", "24",
                "TRIBUTARY_DEMO_NOTES", "300"))) {
            killed.killWhen(Pattern.compile("Seeding the demo network: [1-9]\\d? %"));
            killed.start();
            assertEquals(figures(PackagedServer.shared()), figures(killed));
            assertTrue(killed.console().contains("Tributary is ready at http://localhost:"), killed.console());
            assertTrue(killed.console().contains("curator@demo.test"), killed.console());
            String figures = figures(killed);
            String first = Api.as(killed, "a024").get("/me").text("id");
            assertTrue(killed.stop(), "it ends within seconds");
            assertFalse(killed.console().contains("\tat "), () -> "no trace on the screen: " + killed.console());
            killed.start();
            assertEquals(first, Api.as(killed, "a024").get("/me").text("id"));
            assertEquals(figures, figures(killed));
        }
    }

    /** How much there is of everything, and that nothing is there twice or half. */
    private static String figures(PackagedServer server) {
        Api curator = Api.as(server, "curator");
        JsonObject pool = curator.get("/pool").object();
        JsonObject check = curator.get("/pool/check").object();
        return "notes " + (pool.getInt("pooled") + pool.getInt("unthemed") + pool.getInt("held") + pool.getInt("waiting"))
                + ", failed " + pool.getInt("failed") + ", themes " + pool.getInt("themes") + ", equal "
                + check.getBoolean("equal") + ", audit "
                + Api.as(server, "admin").get("/audit/check").object().getBoolean("whole")
                + ", insights " + curator.all("/insights?limit=200").size() + ", publications "
                + Api.as(server, "publisher").all("/publications?limit=200").stream()
                        // Other tests leave drafts on the shared server.
                        .filter(one -> !one.getString("status").equals("draft")).count()
                + ", answers "
                + Api.as(server, "manager").get("/satisfaction?metric=nps&groupBy=none").object().getJsonArray("items");
    }

    @Test
    void a_wrong_setting_ends_the_process_with_one_sentence_that_names_it() throws Exception {
        assertRefused(Map.of("TRIBUTARY_HTTP_PORT", "eighty"), "TRIBUTARY_HTTP_PORT");
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(Map.of("TRIBUTARY_HTTP_PORT", Integer.toString(taken.getLocalPort())), "TRIBUTARY_HTTP_PORT");
        }
        assertRefused(Map.of("TRIBUTARY_DEMO", "perhaps"), "TRIBUTARY_DEMO");
        assertRefused(Map.of("TRIBUTARY_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"), "TRIBUTARY_DB_URL");
    }

    @Test
    void without_a_demo_it_starts_empty_and_hands_the_first_administrator_a_link_that_works_once() {
        try (PackagedServer server = PackagedServer.with(Map.of("TRIBUTARY_DEMO", "false")).start()) {
            Matcher link = Pattern.compile("/people/welcome\\.xhtml\\?link=(\\S+)").matcher(server.console());
            assertTrue(link.find(), server.console());
            assertEquals(401, Api.nobody(server)
                    .post("/token", Api.object(Map.of("username", "admin@demo.test", "password", Api.PASSWORD))).status());
        }
    }

    private static void assertRefused(Map<String, String> settings, String name) throws InterruptedException {
        try (PackagedServer server = PackagedServer.with(settings)) {
            Process process = server.launch();
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it ends by itself");
            assertNotEquals(0, process.exitValue());
            assertTrue(server.console().contains("The setting " + name + " is wrong: "), server.console());
            assertFalse(server.console().contains("\tat "), server.console());
        }
    }
}
