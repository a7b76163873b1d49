package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.WaterBackup;
import org.tributary.fixtures.Session;

/**
 * At most ten SQL statements a page, whatever the number of notes: H2 traces what it executes, and what it traced between two
 * requests is what the first of them cost, signing the person in and the header's badge included.
 */
class StatementsServerIT {

    private static final int MOST = 10;
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            + ";DB_CLOSE_ON_EXIT=FALSE";
    private static final Pattern STATEMENT = Pattern
            .compile("(?i)^/\\*SQL[^*]*\\*/\\s*(select|insert|update|delete|merge|with|values)\\b.*");
    private static final List<String> THINGS = List.of("dog_breed_refused", "autopay_double_draft", "drone_roof_surprise",
            "teen_driver_price", "phone_hold_time");

    @Test
    void a_page_takes_at_most_ten_statements_at_a_hundred_and_at_ten_thousand_notes() throws Exception {
        try (PackagedServer server = PackagedServer.with(Map.of("TRIBUTARY_DEMO", "true", "TRIBUTARY_DEMO_AGENTS", "24",
                "TRIBUTARY_DEMO_NOTES", "0", "TRIBUTARY_DB_URL",
                "jdbc:h2:file:${tributary.data}/tributary" + OPTIONS + ";TRACE_LEVEL_FILE=2;TRACE_MAX_FILE_SIZE=2000"))) {
            server.start();
            Map<String, String> ids = fill(server);
            assertTrue(server.stop());
            // Nothing works in the background while it is counted.
            server.set("TRIBUTARY_TIMERS", "false").start();
            Map<String, Integer> few = count(server, ids);
            assertTrue(server.stop());
            long notes = multiply(server, 100);
            assertTrue(notes >= 10_000, () -> notes + " notes");
            server.start();
            Map<String, Integer> many = count(server, ids);
            System.out.println("SQL statements a page, at " + notes / 100 + " notes: " + few + "\nat " + notes + ": " + many);
            assertTrue(few.values().stream().mapToInt(Integer::intValue).sum() > few.size(), "statements are counted at all");
            few.values().removeIf(count -> count <= MOST);
            many.values().removeIf(count -> count <= MOST);
            assertEquals(Map.of(), few);
            assertEquals(Map.of(), many);
        }
    }

    /** A hundred notes about five things, an insight of each that may be published, guidance, answers to a survey. */
    private static Map<String, String> fill(PackagedServer server) throws IOException {
        Api manager = Api.as(server, "manager");
        StringBuilder notes = new StringBuilder("clientId,agent,observedOn,line,state,touchpoint,kind,customerScore,text\n");
        StringBuilder answers = new StringBuilder("responseId,agent,answeredOn,line,state,touchpoint,nps,csat,ces,text\n");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int number = 0;
        for (String thing : THINGS) {
            List<String> lines = Files.readAllLines(Path.of("src/main/resources/demo/things/" + thing + ".txt"));
            for (String words : lines.subList(lines.indexOf("---") + 1, lines.indexOf("---") + 21)) {
                String agent = "a%03d@demo.test".formatted(1 + number % 24);
                LocalDate day = today.minusDays(number % 60);
                notes.append("n%d,%s,%s,homeowners,OH,service,need,%d,\"%s\"\n".formatted(number, agent, day, number % 11,
                        words.replace("\"", "\"\"")));
                answers.append("r%d,%s,%s,homeowners,OH,service,%d,4,3,\n".formatted(number, agent, day, number % 11));
                number++;
            }
        }
        String job = imported(manager, "observations", notes.toString());
        imported(manager, "responses", answers.toString());
        Api curator = Api.as(server, "curator");
        curator.await("/pool", answer -> answer.object().getInt("waiting") == 0);
        List<String> insights = new ArrayList<>();
        String theme = "";
        for (JsonObject row : curator.all("/themes?sort=size&limit=200")) {
            theme = theme.isEmpty() ? row.getString("id") : theme;
            if (row.getBoolean("passes")) {
                insights.add(Loop.publish(curator, row.getString("id")));
            }
        }
        assertTrue(insights.size() > 1, "several insights, so that a statement for each would show");
        String guidance = "";
        for (String insight : insights) {
            guidance = Loop.guide(server, List.of("OH"), List.of(insight));
        }
        String own = Loop.submit(Api.as(server, "agent"), "A customer asks for the bill on another day of the month");
        Loop.submit(Api.as(server, "agent"), "We should all stop quoting old roofs.");
        Loop.submit(Api.as(server, "agent"), "Customer wants to file a formal complaint about the adjuster.");
        curator.await("/pool", answer -> answer.object().getInt("waiting") == 0);
        return Map.of("note", own, "theme", theme, "insight", insights.get(0), "guidance", guidance, "job", job,
                "product", WaterBackup.offered(server));
    }

    private static String imported(Api manager, String kind, String csv) {
        Api.Answer queued = manager.postText("/imports/" + kind, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        String id = queued.text("id");
        JsonObject job = manager.await("/imports/" + id, 5, answer -> List.of("done", "failed").contains(answer.text("state")))
                .object();
        assertEquals("done", job.getString("state"), job::toString);
        assertEquals(0, job.getInt("rejected"), job::toString);
        return id;
    }

    private static Map<String, List<String>> pages(Map<String, String> ids) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("agent", List.of("/home/today.xhtml", "/observation/submit.xhtml", "/observation/list.xhtml",
                "/observation/view.xhtml?id=" + ids.get("note"), "/insight/list.xhtml", "/insight/list.xhtml?q=dog",
                "/home/search.xhtml?q=dog+breed",
                "/insight/view.xhtml?id=" + ids.get("insight"), "/publication/list.xhtml",
                "/publication/view.xhtml?id=" + ids.get("guidance"), "/notification/inbox.xhtml", "/people/leave.xhtml",
                "/notification/preferences.xhtml", "/home/help.xhtml", "/product/list.xhtml",
                "/product/chooser.xhtml?id=" + ids.get("product")));
        pages.put("a001", List.of("/home/today.xhtml", "/observation/list.xhtml", "/notification/inbox.xhtml"));
        pages.put("curator", List.of("/home/search.xhtml?q=dog", "/insight/desk.xhtml", "/insight/themes.xhtml",
                "/insight/list.xhtml",
                "/insight/theme.xhtml?id=" + ids.get("theme"), "/insight/theme.xhtml?show=nearest&id=" + ids.get("theme"),
                "/insight/theme.xhtml?show=end&id=" + ids.get("theme"), "/insight/notes.xhtml", "/insight/starters.xhtml",
                "/insight/publish.xhtml?id=" + ids.get("theme")));
        pages.put("publisher", List.of("/publication/desk.xhtml", "/publication/write.xhtml", "/publication/list.xhtml",
                "/publication/view.xhtml?id=" + ids.get("guidance"), "/publication/review.xhtml?id=" + ids.get("guidance"),
                "/publication/care.xhtml?id=" + ids.get("guidance"),
                "/publication/recalled.xhtml",
                "/product/list.xhtml", "/product/view.xhtml?id=" + ids.get("product"),
                "/product/edit.xhtml?id=" + ids.get("product")));
        pages.put("compliance", List.of("/observation/review.xhtml", "/observation/review.xhtml?show=decided",
                "/observation/review.xhtml?show=flagged", "/publication/desk.xhtml"));
        pages.put("manager", List.of("/satisfaction/overview.xhtml", "/satisfaction/explore.xhtml?by=agency",
                "/satisfaction/plans.xhtml", "/satisfaction/participation.xhtml", "/satisfaction/drivers.xhtml",
                "/satisfaction/alerts.xhtml", "/satisfaction/reports.xhtml", "/satisfaction/surveys.xhtml",
                "/satisfaction/effects.xhtml", "/transfer/imports.xhtml", "/transfer/import.xhtml?id=" + ids.get("job")));
        pages.put("principal", List.of("/home/today.xhtml", "/satisfaction/overview.xhtml", "/satisfaction/explore.xhtml",
                "/satisfaction/agency.xhtml", "/people/team.xhtml"));
        pages.put("admin",
                List.of("/home/search.xhtml?q=dog", "/people/list.xhtml", "/people/edit.xhtml", "/people/agencies.xhtml",
                        "/audit/search.xhtml",
                        "/home/operations.xhtml", "/people/profile.xhtml", "/home/setup.xhtml", "/people/invitations.xhtml",
                        "/people/promise.xhtml", "/observation/channels.xhtml"));
        return pages;
    }

    private static Map<String, Integer> count(PackagedServer server, Map<String, String> ids) throws IOException {
        Path trace = server.folder().resolve("data/tributary.trace.db");
        Map<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<String, List<String>> account : pages(ids).entrySet()) {
            Session session = Session.as(server, account.getKey());
            for (String path : account.getValue()) {
                if (!Files.exists(Path.of("src/main/webapp" + path.replaceAll("\\?.*", "")))) {
                    continue;
                }
                assertEquals(200, session.get(path).statusCode(), () -> account.getKey() + " " + path);
                List<String> made = statementsOf(session, path, trace);
                // The job that looks for imports is never off; it does not come twice within two requests.
                if (made.size() > MOST) {
                    made = statementsOf(session, path, trace);
                }
                String page = account.getKey() + " " + path.replaceAll("id=[^&]*", "id");
                counts.put(page, made.size());
                if (made.size() > MOST) {
                    System.out.println(page + " takes " + made.size() + ":\n  " + String.join("\n  ", made));
                }
            }
        }
        return counts;
    }

    private static List<String> statementsOf(Session session, String path, Path trace) throws IOException {
        long before = Files.size(trace);
        assertEquals(200, session.get(path).statusCode(), path);
        return statements(trace, before).toList();
    }

    private static Stream<String> statements(Path trace, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(trace.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> STATEMENT.matcher(line).matches());
        }
    }

    /** Writes every note so many times into the stopped server's database, and the folded counts with them. */
    private static long multiply(PackagedServer server, int times) throws SQLException {
        String url = "jdbc:h2:file:" + server.folder().resolve("data/tributary") + OPTIONS;
        try (Connection connection = DriverManager.getConnection(url, "tributary", "tributary");
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            try (ResultSet row = connection.getMetaData().getColumns(null, null, "observation", null)) {
                while (row.next()) {
                    String column = row.getString("COLUMN_NAME");
                    columns.add(column);
                    values.add(switch (column) {
                        case "id" -> "nextval('tributary_seq')";
                        case "public_id" -> "random_uuid()";
                        case "client_id" -> "o.client_id || '-' || n.times";
                        case "pool_position" -> "o.pool_position + 100000 * n.times";
                        default -> "o." + column;
                    });
                }
            }
            statement.executeUpdate("insert into observation (" + String.join(", ", columns) + ") select "
                    + String.join(", ", values) + " from observation o, system_range(1, " + (times - 1) + ") as n(times)");
            statement.executeUpdate("update theme_week set notes = notes * " + times);
            try (ResultSet all = statement.executeQuery("select count(*) from observation")) {
                all.next();
                return all.getLong(1);
            }
        }
    }
}
