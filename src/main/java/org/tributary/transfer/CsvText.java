package org.tributary.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as comma-separated values (RFC 4180). A text that begins as a formula does is led by an apostrophe, so that
 * opening the file runs nothing; numbers stay numbers.
 */
public final class CsvText {

    private static final String FORMULA = "=+-@\t\r";

    private CsvText() {
    }

    /** The header and the rows, with CRLF line ends. */
    public static String of(List<String> columns, List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (List<?> row : rows) {
                printer.printRecord(row.stream().map(CsvText::cell).toArray());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static @Nullable Object cell(@Nullable Object value) {
        return value instanceof String words && !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0
                ? "'" + words
                : value;
    }
}
