package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.platform.Invalid;

/** Workbooks, read back by a library that opens files of any writer. */
class XlsxWorkbookTest {

    private static final List<String> FORMULAS = List.of("=1+1", "@SUM(A1)", "-2+3", "+1", "=HYPERLINK(\"http://x\")", "\t=1");

    @TempDir
    Path folder;

    @Test
    void a_note_that_looks_like_a_formula_stays_the_text_it_is() throws Exception {
        byte[] file = XlsxWorkbook.of(List.of("text"), FORMULAS.stream().map(List::of).toList());
        assertFalse(part(file, "xl/worksheets/sheet1.xml").contains("<f>"));
        assertTrue(part(file, "xl/styles.xml").contains("formatCode=\"@\""), "so that it stays text where somebody edits it");
        List<Row> rows = read(file);
        for (int i = 0; i < FORMULAS.size(); i++) {
            Cell cell = rows.get(i + 1).getCell(0);
            assertEquals(CellType.STRING, cell.getType());
            assertEquals(FORMULAS.get(i), cell.asString());
        }
    }

    @Test
    void a_workbook_has_the_rows_of_the_comma_separated_file() throws Exception {
        Exports.Table table = new Exports.Table(List.of("line", "n", "from", "band"), List.of(
                Arrays.<Object>asList("homeowners", 12L, LocalDate.of(2026, 3, 2), null),
                Arrays.<Object>asList("she said \"no\",\ntwice & <more> ñ 😀", -12.5, LocalDate.of(2026, 3, 9), true)));
        List<List<String>> csv = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                new String(ExportFormat.CSV.write(table), StandardCharsets.UTF_8),
                CSVFormat.RFC4180)) {
            parser.forEach(row -> csv.add(row.toList()));
        }
        assertEquals(csv, read(ExportFormat.XLSX.write(table)).stream().map(row -> texts(row, 4)).toList());
    }

    @Test
    void numbers_are_numbers_and_all_else_is_text() throws Exception {
        Row row = read(XlsxWorkbook.of(List.of("n", "share", "day"),
                List.of(List.of(7, 0.25, LocalDate.of(2026, 3, 2))))).get(1);
        assertEquals(List.of(CellType.NUMBER, CellType.NUMBER, CellType.STRING),
                row.stream().map(Cell::getType).toList());
        assertEquals(new BigDecimal("0.25"), row.getCell(1).asNumber());
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_and_what_no_file_may_hold_is_left_out() throws Exception {
        List<Row> rows = read(XlsxWorkbook.of(List.of("text"),
                List.of(List.of("x".repeat(40_000)), List.of("a\u0000b"), List.of("😀".repeat(20_000)))));
        assertEquals(XlsxWorkbook.LONGEST_CELL, rows.get(1).getCellText(0).length());
        assertEquals("ab", rows.get(2).getCellText(0));
        assertEquals("😀…", rows.get(3).getCellText(0).substring(rows.get(3).getCellText(0).length() - 3));
    }

    @Test
    void a_format_that_is_not_there_is_refused() {
        assertEquals(Set.of(ExportFormat.CSV, ExportFormat.XLSX), Set.of("csv", "xlsx").stream().map(ExportFormat::ofCode)
                .collect(Collectors.toSet()));
        assertThrows(Invalid.class, () -> ExportFormat.ofCode("pdf"));
    }

    private String part(byte[] file, String name) throws IOException {
        Path path = Files.write(folder.resolve("export.xlsx"), file);
        try (ZipFile parts = new ZipFile(path.toFile())) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row, int columns) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            texts.add(row.getOptionalCell(column).filter(cell -> cell.getType() != CellType.EMPTY)
                    .map(cell -> cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.asString())
                    .orElse(""));
        }
        return texts;
    }
}
