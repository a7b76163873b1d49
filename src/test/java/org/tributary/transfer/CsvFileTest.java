package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final String HEADER = "responseId,agent,answeredOn,line,state,touchpoint,nps,csat,ces,text\n";

    @Test
    void rows_are_numbered_as_a_spreadsheet_does() throws Exception {
        List<CsvFile.Row> rows = rows(HEADER + row("r1", "good") + row("r2", "fine"));
        assertEquals(List.of(2, 3), rows.stream().map(CsvFile.Row::number).toList());
        assertEquals("r2", rows.get(1).get("responseId"));
        assertEquals(List.of(), rows.get(0).wrong());
    }

    @Test
    void a_byte_order_mark_belongs_to_nobody() throws Exception {
        assertEquals("r1", rows("\uFEFF" + HEADER + row("r1", "good")).get(0).get("responseId"));
    }

    @Test
    void quotes_commas_and_line_ends_stay_inside_their_field() throws Exception {
        assertEquals("she said \"no\",\r\ntwice",
                rows(HEADER + row("r1", "\"she said \"\"no\"\",\r\ntwice\"")).get(0).get("text"));
    }

    @Test
    void a_formula_is_just_text() throws Exception {
        assertEquals("=HYPERLINK(1)", rows(HEADER + row("r1", "=HYPERLINK(1)")).get(0).get("text"));
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_whole() {
        assertRefused("transfer.error.notUtf8",
                (HEADER + row("r1", "caf\u00e9")).getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void a_missing_required_column_is_named() {
        CsvFile.Unreadable refused = assertRefused("transfer.error.missingColumn",
                "responseId,agent,line\nr1,a,b\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("answeredOn", refused.remark().field());
    }

    @Test
    void an_empty_file_says_so() {
        assertRefused("transfer.error.empty", new byte[0]);
    }

    @Test
    void unknown_columns_are_named_and_left_out() throws Exception {
        CsvFile file = read(HEADER.strip() + ",shoe size\n" + row("r1", "good").strip() + ",42\n");
        assertEquals(List.of("shoe size"), file.unknown());
        assertEquals(List.of(), file.rows().next().wrong());
    }

    @Test
    void a_field_over_one_megabyte_rejects_its_row_only() throws Exception {
        List<CsvFile.Row> rows = rows(HEADER + row("r1", "x".repeat(10 << 20)) + row("r2", "fine"));
        assertEquals("transfer.error.fieldTooLarge", rows.get(0).wrong().get(0).key());
        assertEquals("text", rows.get(0).wrong().get(0).field());
        assertEquals(List.of(), rows.get(1).wrong());
    }

    @Test
    void a_truncated_last_line_is_reported_and_the_others_stand() throws Exception {
        List<CsvFile.Row> rows = rows(HEADER + row("r1", "good") + "r2,agent@demo.test,2026-");
        assertEquals(List.of(), rows.get(0).wrong());
        assertEquals("transfer.error.tooFewCells", rows.get(1).wrong().get(0).key());
    }

    @Test
    void a_quotation_that_never_ends_is_reported_as_the_last_row() throws Exception {
        CsvFile file = read(HEADER + row("r1", "good") + row("r2", "\"and then"));
        assertEquals(2, file.count());
        List<CsvFile.Row> rows = rows(HEADER + row("r1", "good") + row("r2", "\"and then"));
        assertEquals(2, rows.size());
        assertEquals("transfer.error.openQuotation", rows.get(1).wrong().get(0).key());
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_rejected() throws Exception {
        assertEquals("transfer.error.tooManyCells",
                rows(HEADER + row("r1", "good").strip() + ",more\n").get(0).wrong().get(0).key());
    }

    @Test
    void blank_lines_are_no_rows() throws Exception {
        assertEquals(1, rows(HEADER + "\n" + row("r1", "good") + "\n\n").size());
    }

    private static CsvFile.Unreadable assertRefused(String key, byte[] bytes) {
        CsvFile.Unreadable refused = assertThrows(CsvFile.Unreadable.class,
                () -> CsvFile.read(bytes, ImportKind.RESPONSES));
        assertEquals(key, refused.remark().key());
        return refused;
    }

    private static CsvFile read(String text) throws Exception {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8), ImportKind.RESPONSES);
    }

    private static List<CsvFile.Row> rows(String text) throws Exception {
        List<CsvFile.Row> rows = new ArrayList<>();
        read(text).rows().forEachRemaining(rows::add);
        return rows;
    }

    private static String row(String id, String text) {
        return id + ",agent@demo.test,2026-03-02,homeowners,OH,claim,9,5,6," + text + "\n";
    }
}
