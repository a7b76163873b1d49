package org.tributary.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook of one sheet (ECMA-376). Numbers are numbers; all else is text in cells of the format text, and no cell
 * is a formula, so that a note which looks like one stays a note, also where somebody edits it.
 */
final class XlsxWorkbook {

    /** What a cell holds at most, in UTF-16 units, says the format. */
    static final int LONGEST_CELL = 32_767;

    private static final String SHEET = "Export";
    private static final String AS_TEXT = "@";

    private XlsxWorkbook() {
    }

    /** The header, which stays in view, and the rows. */
    static byte[] of(List<String> columns, List<? extends List<?>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tributary", null)) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                List<?> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row + 1, column, cells.get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, shortened(value.toString()));
            sheet.style(row, column).format(AS_TEXT).set();
        }
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
