package org.tributary.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.PackagedServer;
import org.tributary.pooling.Agreement;

/**
 * What real customers wrote, imported as a carrier would; the data and their licences stand in the resources. One server takes both:
 * first the complaints, of which each note is counted, then the questions beside them.
 */
@TestMethodOrder(OrderAnnotation.class)
class RealInputServerIT {

    private static final List<String> COLUMNS = List.of("clientId", "agent", "observedOn", "line", "state", "touchpoint",
            "kind", "customerScore", "text");
    private static final int AGENTS = 30;
    private static final String QUESTION = "bank-";

    @AutoClose
    private static final PackagedServer server = PackagedServer.withPeople(AGENTS).computing().start();

    @Test
    @Order(2)
    void questions_of_three_thousand_bank_customers_are_pooled_as_their_labels_say() throws Exception {
        List<String> labels = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (Reader reader = resource("banking77-3000.tsv.gz")) {
            for (String line : new BufferedReader(reader).lines().toList()) {
                String[] cells = line.split("\t", 2);
                labels.add(cells[0]);
                int number = rows.size();
                rows.add(List.of(QUESTION + number, agent(number), LocalDate.of(2026, 1, 5).plusDays(number % 280).toString(),
                        "other", "--", "service", "other", "", cells[1]));
            }
        }
        JsonObject job = imported(Api.as(server, "manager"), csv(rows).getBytes(UTF_8));
        assertReport(job, 3000, 3000, 0, 0);
        Api curator = pooled();
        JsonObject before = curator.get("/pool").object();
        assertEquals(202, curator.post("/pool/consolidate").status());
        curator.await("/pool", 5, answer -> !answer.object().getBoolean("consolidating")
                && !answer.object().get("lastConsolidation").equals(before.get("lastConsolidation")));

        Object[] found = new Object[rows.size()];
        Arrays.setAll(found, number -> "unthemed " + number);
        for (JsonObject theme : curator.all("/themes?limit=200")) {
            for (JsonObject note : curator.all("/themes/" + theme.getString("id") + "/observations?limit=200")) {
                String clientId = note.getString("clientId");
                if (clientId.startsWith(QUESTION)) {
                    found[Integer.parseInt(clientId.substring(QUESTION.length()))] = theme.getString("id");
                }
            }
        }
        Agreement agreement = Agreement.of(List.of(found), labels);
        System.out.println("3,000 bank questions through the portal: " + agreement);
        assertTrue(agreement.adjustedRand() >= 0.64 && agreement.accuracy() >= 0.74, agreement::toString);
        assertTrue(curator.get("/pool/check").object().getBoolean("equal"));
    }

    @Test
    @Order(1)
    void four_hundred_complaints_are_counted_by_week_as_in_their_file_and_bad_files_harm_nothing() throws Exception {
        Map<String, LocalDate> weeks = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        try (Reader reader = resource("cfpb-400.csv.gz")) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
            for (CSVRecord complaint : format.parse(reader)) {
                String state = complaint.get("state").strip();
                String received = complaint.get("date_received");
                weeks.put(complaint.get("complaint_id"), LocalDate.parse(received).with(DayOfWeek.MONDAY));
                rows.add(List.of(complaint.get("complaint_id"), agent(rows.size()), received, "other",
                        List.of("", "NA", "None").contains(state) ? "--" : state, "service", "complaint", "",
                        complaint.get("narrative")));
            }
        }
        Api manager = Api.as(server, "manager");
        byte[] file = csv(rows).getBytes(UTF_8);
        assertReport(imported(manager, file), 400, 400, 0, 0);
        assertReport(imported(manager, file), 400, 0, 400, 0);
        assertWeeks(pooled(), weeks);
        assertBadFilesAreReported(manager);
        assertFormulasAreDefused(manager);
    }

    private static void assertWeeks(Api curator, Map<String, LocalDate> weeks) {
        int themed = 0;
        for (JsonObject theme : curator.all("/themes?limit=200")) {
            String path = "/themes/" + theme.getString("id");
            Map<String, Long> counted = new TreeMap<>();
            for (JsonObject note : curator.all(path + "/observations?limit=200")) {
                counted.merge(weeks.get(note.getString("clientId")).toString(), 1L, Long::sum);
                themed++;
            }
            Map<String, Long> shown = new TreeMap<>();
            curator.get(path).object().getJsonArray("weekly").forEach(week -> shown.put(week.asJsonObject().getString("week"),
                    week.asJsonObject().getJsonNumber("count").longValue()));
            shown.values().removeIf(count -> count == 0);
            assertEquals(counted, shown, path);
        }
        JsonObject pool = curator.get("/pool").object();
        assertEquals(pool.getInt("pooled"), themed);
        assertEquals(400, themed + pool.getInt("unthemed"), pool::toString);
        assertTrue(themed > 40, pool::toString);
        assertTrue(curator.get("/pool/check").object().getBoolean("equal"));
    }

    private static void assertBadFilesAreReported(Api manager) throws IOException {
        JsonObject latin = imported(manager,
                csv(List.of(row("l1", "Un client trouve la prime trop élevée"))).getBytes(ISO_8859_1));
        assertFailedWhole(latin);
        assertFailedWhole(imported(manager, "clientId,agent,observedOn,line,state,touchpoint,text\n".getBytes(UTF_8)));
        assertFailedWhole(imported(manager, new byte[0]));

        String good = "A customer asks what the umbrella policy adds";
        JsonObject large = imported(manager,
                csv(List.of(row("b1", good), row("b2", "x".repeat(10 << 20)), row("b3", good))).getBytes(UTF_8));
        assertReport(large, 3, 2, 0, 1);
        assertEquals(List.of("3 text"), named(large));

        JsonObject twice = imported(manager, csv(List.of(row("t1", good), row("t1", good))).getBytes(UTF_8));
        assertReport(twice, 2, 1, 1, 0);

        List<String> wrong = new ArrayList<>(row("w1", good));
        wrong.set(1, "nobody@demo.test");
        List<String> wrongToo = new ArrayList<>(row("w2", good));
        wrongToo.set(3, "spaceships");
        JsonObject unknown = imported(manager, csv(List.of(wrong, wrongToo, row("w3", good))).getBytes(UTF_8));
        assertReport(unknown, 3, 1, 0, 2);
        assertEquals(List.of("2 agent", "3 line"), named(unknown));

        String cut = csv(List.of(row("c1", good), row("c2", good))).strip();
        JsonObject truncated = imported(manager, cut.substring(0, cut.lastIndexOf(",service")).getBytes(UTF_8));
        assertReport(truncated, 2, 1, 0, 1);
        JsonObject open = imported(manager, (csv(List.of(row("o1", good))) + "o2," + agent(1)
                + ",2026-03-02,other,--,service,other,,\"A sentence that never").getBytes(UTF_8));
        assertReport(open, 2, 1, 0, 1);

        String extra = csv(List.of(row("e1", good))).replaceFirst("text\r\n", "text,mood\r\n").replaceFirst("adds\r\n",
                "adds,calm\r\n");
        JsonObject extraColumn = imported(manager, extra.getBytes(UTF_8));
        assertReport(extraColumn, 1, 1, 0, 0);
        assertTrue(extraColumn.getJsonArray("errors").toString().contains("mood"), extraColumn::toString);
    }

    private static void assertFormulasAreDefused(Api manager) throws IOException {
        String formula = "=HYPERLINK(\"example\",\"a customer pasted this\")";
        assertReport(imported(manager, csv(List.of(row("f1", formula))).getBytes(UTF_8)), 1, 1, 0, 0);
        String exported = Api.as(server, "a002").get("/exports/observations?format=csv&mine=true").raw().body();
        assertTrue(exported.contains("\"'=HYPERLINK"), exported);
        assertFalse(exported.contains(",\"=HYPERLINK"), exported);
        var workbook = Api.as(server, "a002").get("/exports/observations?format=xlsx&mine=true").raw();
        assertEquals(List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                workbook.headers().allValues("Content-Type"));
        assertTrue(workbook.body().startsWith("PK"));
        assertEquals(400, Api.as(server, "a002").get("/exports/observations?format=pdf").status());
    }

    private static List<String> row(String clientId, String text) {
        return List.of(clientId, agent(1), "2026-03-02", "other", "--", "service", "other", "", text);
    }

    private static void assertFailedWhole(JsonObject job) {
        assertEquals("failed", job.getString("state"), job::toString);
        assertEquals(0, job.getInt("accepted"), job::toString);
        assertEquals(1, job.getJsonArray("errors").size(), job::toString);
    }

    private static void assertReport(JsonObject job, int read, int accepted, int duplicates, int rejected) {
        assertEquals(List.of("done", read, accepted, duplicates, rejected), List.of(job.getString("state"),
                job.getInt("read"), job.getInt("accepted"), job.getInt("duplicates"), job.getInt("rejected")), job::toString);
    }

    private static List<String> named(JsonObject job) {
        JsonArray errors = job.getJsonArray("errors");
        return errors.stream().map(error -> error.asJsonObject().getInt("row") + " " + error.asJsonObject().getString("field"))
                .toList();
    }

    private static JsonObject imported(Api manager, byte[] file) {
        Api.Answer queued = manager.postText("/imports/observations", "text/csv", file);
        assertEquals(202, queued.status(), () -> queued.raw().body());
        String job = queued.raw().headers().firstValue("Location").orElseThrow();
        return manager.await(job, 5, answer -> List.of("done", "failed").contains(answer.text("state"))).object();
    }

    private static Api pooled() {
        Api curator = Api.as(server, "curator");
        curator.await("/pool", 8, answer -> answer.object().getInt("waiting") == 0);
        return curator;
    }

    private static String agent(int number) {
        return "a%03d@demo.test".formatted(1 + number % AGENTS);
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            printer.printRecords(rows);
        }
        return text.toString();
    }

    private static Reader resource(String name) throws IOException {
        return new InputStreamReader(new GZIPInputStream(RealInputServerIT.class.getResourceAsStream(name)), UTF_8);
    }
}
