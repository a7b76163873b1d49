package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.Texts;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.ResponseMapping.Field;

/** What a survey vendor's file says, by a mapping: each thing that is wrong has a sentence, and no number is ever wrong. */
class MappedFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = "Who,Producer,When,LOB,St,Journey,LTR,OSAT,Said";
    private static final Texts TEXTS = new Texts();

    @Test
    void a_row_is_taken_in_the_words_of_the_portal() throws Exception {
        CsvFile.Row row = row("r1,ANN@demo.test,11/20/2026,Auto,Ohio,Claim,9,4.0,Quick");
        assertEquals(List.of(), row.wrong());
        assertEquals(List.of("ann@demo.test", "2026-11-20", "personal_auto", "OH", "claim", "9", "4", "Quick"),
                values(row, Field.AGENT, Field.ANSWERED_ON, Field.LINE, Field.STATE, Field.TOUCHPOINT, Field.NPS, Field.CSAT,
                        Field.TEXT));
    }

    @Test
    void a_respondent_is_one_of_a_vendor_and_is_kept_as_a_fingerprint_only() throws Exception {
        String id = row("mary@mail.test,ann,11/20/2026,Auto,Ohio,Claim,9,4,").get("responseId");
        assertTrue(id.matches("v-[0-9a-f]{64}"), id);
        assertEquals(id, row("mary@mail.test,bob,11/19/2026,Auto,Ohio,Claim,1,1,").get("responseId"));
        VendorFile file = csv("mary@mail.test,ann,11/20/2026,Auto,Ohio,Claim,9,4,");
        ResponseMapping other = mapping("Another vendor");
        assertNotEquals(id, new MappedFile(file, other, TODAY).rows().next().get("responseId"));
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence_and_never_taken() throws Exception {
        assertSaid("“11” in “LTR” is not on the scale of 0 to 10.", "r1,ann,11/20/2026,Auto,Ohio,Claim,11,4,");
        assertSaid("“3.5” in “OSAT” is not a whole number.", "r1,ann,11/20/2026,Auto,Ohio,Claim,9,3.5,");
        assertSaid("“01/02/1900” in “When” is before January 1, 2000.", "r1,ann,01/02/1900,Auto,Ohio,Claim,9,4,");
        assertSaid("“11/23/2026” in “When” has not come yet.", "r1,ann,11/23/2026,Auto,Ohio,Claim,9,4,");
        assertSaid("“20/11/2026” in “When” is not a day written as 11/22/2026.", "r1,ann,20/11/2026,Auto,Ohio,Claim,9,4,");
        assertSaid("“11/20/26” in “When” is not a day written as 11/22/2026.", "r1,ann,11/20/26,Auto,Ohio,Claim,9,4,");
        assertSaid("“Boats” in “LOB” is not known yet: say in the mapping what it means.",
                "r1,ann,11/20/2026,Boats,Ohio,Claim,9,4,");
        assertSaid("“Who” is empty here.", ",ann,11/20/2026,Auto,Ohio,Claim,9,4,");
        assertSaid("The row has no score.", "r1,ann,11/20/2026,Auto,Ohio,Claim,N/A,-,");
        assertSaid("The row has 2 of 9 cells; it may be cut off.", "r1,ann");
    }

    @Test
    void another_scale_is_refused_by_name() throws Exception {
        assertEquals(List.of("“LTR (0-100)” is on a scale of 0–100, and this is asked on 0 to 10. Nothing is converted: leave"
                + " the column out, or ask the vendor for the answers themselves."),
                refusals(HEADER.replace("LTR", "LTR (0-100)"), "LTR (0-100)", 9, 10, 3));
        assertEquals(1, refusals(HEADER, "LTR", 85, 40, 100, 70).size(), "by its numbers");
        assertEquals(List.of(), refusals(HEADER, "LTR", 9, 11, 3), "one slip is a row's");
        assertEquals(List.of(), refusals(HEADER.replace("LTR", "LTR 0 to 10"), "LTR 0 to 10", 9, 10, 3));
    }

    @Test
    void a_respondent_with_two_different_answers_is_not_taken_and_twice_the_same_is_once() throws Exception {
        List<CsvFile.Row> rows = rows(csv("r1,ann,11/20/2026,Auto,Ohio,Claim,9,4,", "r2,ann,11/20/2026,Auto,Ohio,Claim,9,4,",
                "r1,ann,11/20/2026,Auto,Ohio,Claim,2,4,", "r2,ann,11/20/2026,Auto,Ohio,Claim,9,4,",
                "r2,ann,11/20/2026,Auto,Ohio,Claim,11,4,"));
        assertEquals(List.of("transfer.vendor.contradicted", "", "transfer.vendor.contradicted", "",
                "transfer.vendor.offScale"), rows.stream().map(MappedFileTest::key).toList());
    }

    @Test
    void the_order_of_the_rows_decides_nothing() throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(IntStream.range(0, 40)
                    .mapToObj(each -> "r%d,ann,11/%02d/2026,Auto,Ohio,Claim,%d,%d,".formatted(random.nextInt(25),
                            1 + random.nextInt(22), random.nextInt(12), 1 + random.nextInt(2)))
                    .toList());
            var taken = taken(lines);
            Collections.shuffle(lines, random);
            assertEquals(taken, taken(lines), "seed " + seed);
        }
    }

    @Test
    void a_workbook_with_formulas_and_merged_cells_says_which_rows_it_loses() throws Exception {
        VendorFile file = VendorFile.read(workbook(sheet -> {
            cells(sheet, 0, HEADER.split(","));
            cells(sheet, 1, "r1", "ann", "", "Auto", "Ohio", "Claim");
            sheet.value(1, 2, LocalDate.of(2026, 11, 20));
            sheet.style(1, 2).format("m/d/yyyy").set();
            sheet.value(1, 6, 9);
            cells(sheet, 2, "r2", "ann", "11/20/2026", "Auto", "Ohio", "Claim");
            sheet.formula(2, 6, "4+5");
            cells(sheet, 3, "r3", "ann", "11/20/2026", "Auto", "Ohio", "Claim");
            sheet.value(3, 6, 8);
            cells(sheet, 4, "r4", "ann", "11/20/2026", "Auto", "Ohio", "Claim");
            sheet.range(3, 6, 4, 6).merge();
            cells(sheet, 5, "r5", "ann", "11/20/2026", "Auto", "Ohio", "Claim");
            sheet.value(5, 6, 11);
            sheet.formula(5, 9, "1+1");
        }));
        List<CsvFile.Row> rows = rows(file);
        assertEquals(List.of("2026-11-20", "9"), values(rows.get(0), Field.ANSWERED_ON, Field.NPS));
        assertEquals(List.of("", "transfer.vendor.formula", "transfer.vendor.merged", "transfer.vendor.merged",
                "transfer.vendor.offScale"), rows.stream().map(MappedFileTest::key).toList());
        assertEquals(List.of(2, 3, 4, 5, 6), rows.stream().map(CsvFile.Row::number).toList());
    }

    @Test
    void a_workbook_whose_header_is_merged_is_refused_whole() throws Exception {
        byte[] bytes = workbook(sheet -> {
            cells(sheet, 0, HEADER.split(","));
            sheet.range(0, 0, 0, 1).merge();
        });
        assertEquals("transfer.vendor.mergedHeader",
                assertThrows(CsvFile.Unreadable.class, () -> VendorFile.read(bytes)).remark().key());
        assertEquals("transfer.vendor.noWorkbook", assertThrows(CsvFile.Unreadable.class,
                () -> VendorFile.read("PK\u0003\u0004 no workbook".getBytes(StandardCharsets.US_ASCII))).remark().key());
    }

    @Test
    void semicolons_and_tabs_separate_too() throws Exception {
        VendorFile file = VendorFile.read("a;b\n1;\"2;3\"\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(List.of("a", "b"), "2;3"), List.of(file.columns(), file.rows().get(0).get("b")));
        assertEquals(List.of("a", "b"), VendorFile.read("a\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8)).columns());
    }

    @Test
    void every_field_that_is_missing_is_named() {
        ResponseMapping nothing = new ResponseMapping("", Map.of(Field.TEXT, "Said"), DayStyle.ISO, Map.of(), Map.of());
        List<String> wrong = assertThrows(Invalid.class, () -> nothing.require(List.of("Said"))).errors().stream()
                .map(FieldError::field).toList();
        assertEquals(List.of("vendor", "responseId", "agent", "answeredOn", "line", "state", "touchpoint", "nps"), wrong);
    }

    private static Object taken(List<String> lines) throws Exception {
        return new HashSet<>(rows(csv(lines.toArray(String[]::new))).stream().filter(row -> row.wrong().isEmpty())
                .collect(Collectors.toMap(row -> row.get("responseId"), CsvFile.Row::values, (one, other) -> one)).entrySet());
    }

    private static void assertSaid(String sentence, String line) throws Exception {
        assertEquals(List.of(sentence), row(line).wrong().stream().map(remark -> TEXTS.say(remark.error())).toList());
    }

    private static List<String> refusals(String header, String column, int... scores) throws Exception {
        String lines = IntStream.of(scores).mapToObj(score -> "r,ann,11/20/2026,Auto,Ohio,Claim," + score + ",4,\n")
                .collect(Collectors.joining());
        Map<Field, String> columns = new EnumMap<>(mapping("V").columns());
        columns.put(Field.NPS, column);
        return ScaleCheck.refusals(VendorFile.read((header + "\n" + lines).getBytes(StandardCharsets.UTF_8)),
                new ResponseMapping("V", columns, DayStyle.ISO, Map.of(), Map.of())).stream().map(TEXTS::say).toList();
    }

    private static ResponseMapping mapping(String vendor) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        String[] names = HEADER.split(",");
        List<Field> fields = List.of(Field.RESPONSE_ID, Field.AGENT, Field.ANSWERED_ON, Field.LINE, Field.STATE,
                Field.TOUCHPOINT, Field.NPS, Field.CSAT, Field.TEXT);
        for (int at = 0; at < names.length; at++) {
            columns.put(fields.get(at), names[at]);
        }
        return new ResponseMapping(vendor, columns, DayStyle.MONTH_FIRST, Map.of(Field.LINE, Map.of("Auto", "personal_auto"),
                Field.STATE, Map.of("Ohio", "OH"), Field.TOUCHPOINT, Map.of("Claim", "claim")), Map.of());
    }

    private static VendorFile csv(String... lines) throws CsvFile.Unreadable {
        return VendorFile.read((HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static CsvFile.Row row(String line) throws CsvFile.Unreadable {
        return rows(csv(line)).get(0);
    }

    private static List<CsvFile.Row> rows(VendorFile file) {
        List<CsvFile.Row> rows = new ArrayList<>();
        new MappedFile(file, mapping("Vendor"), TODAY).rows().forEachRemaining(rows::add);
        return rows;
    }

    private static String key(CsvFile.Row row) {
        return row.wrong().isEmpty() ? "" : row.wrong().get(0).key();
    }

    private static List<String> values(CsvFile.Row row, Field... fields) {
        return List.of(fields).stream().map(field -> row.get(field.code())).toList();
    }

    private static void cells(Worksheet sheet, int row, String... values) {
        for (int column = 0; column < values.length; column++) {
            if (!values[column].isEmpty()) {
                sheet.value(row, column, values[column]);
            }
        }
    }

    private static byte[] workbook(Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vendor", null)) {
            filling.accept(workbook.newWorksheet("Answers"));
        }
        return bytes.toByteArray();
    }
}
