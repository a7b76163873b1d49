package org.tributary.transfer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tributary.platform.FieldError;

/**
 * A file of comma-separated values (RFC 4180, UTF-8 with or without a byte order mark, any line ends) with a header.
 * It is read row by row; a row that is not right says why and the others stand.
 */
public final class CsvFile implements ImportSource {

    /** A field of more characters rejects its row. */
    static final int LONGEST_FIELD = 1 << 20;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final String text;
    private final List<String> columns;
    private final List<String> unknown;

    /**
     * One row.
     *
     * @param number as a spreadsheet counts, the header being row 1
     * @param values by column; empty text where the cell is empty
     * @param wrong  why the row, or the cells that are named, cannot be read; else empty
     */
    public record Row(int number, Map<String, String> values, List<Remark> wrong) {

        public Row {
            values = Map.copyOf(values);
            wrong = List.copyOf(wrong);
        }

        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** What is wrong, and where: the key of a text with its arguments. */
    public record Remark(int row, String field, String key, List<Object> arguments) {

        static Remark of(int row, String field, String key, Object... arguments) {
            return new Remark(row, field, key, List.of(arguments));
        }

        FieldError error() {
            return new FieldError(field, key, arguments.toArray());
        }
    }

    /** The whole file cannot be taken in. */
    public static final class Unreadable extends Exception {

        private final transient Remark remark;

        Unreadable(Remark remark) {
            super(remark.key());
            this.remark = remark;
        }

        public Remark remark() {
            return remark;
        }
    }

    private CsvFile(String text, List<String> columns, List<String> unknown) {
        this.text = text;
        this.columns = columns;
        this.unknown = unknown;
    }

    /** @throws Unreadable where it is not UTF-8, has no header, or misses a required column */
    public static CsvFile read(byte[] bytes, ImportKind kind) throws Unreadable {
        String text = decoded(bytes);
        List<String> header = header(text);
        for (String column : kind.required()) {
            if (!header.contains(column)) {
                throw new Unreadable(Remark.of(1, column, "transfer.error.missingColumn", column));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (kind.knows(column) && !seen.add(column)) {
                throw new Unreadable(Remark.of(1, column, "transfer.error.columnTwice", column));
            }
        }
        return new CsvFile(text, header,
                header.stream().filter(column -> !kind.knows(column) && !column.isEmpty()).distinct().toList());
    }

    static String decoded(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable(Remark.of(1, "file", "transfer.error.notUtf8"));
        }
    }

    private static List<String> header(String text) throws Unreadable {
        try (CSVParser parser = parser(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new Unreadable(Remark.of(1, "file", "transfer.error.empty"));
            }
            List<String> header = new ArrayList<>();
            records.next().forEach(cell -> header.add(cell.strip()));
            return header;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(Remark.of(1, "file", "transfer.error.noHeader"));
        }
    }

    private static CSVParser parser(String text) throws IOException {
        Reader reader = new StringReader(text);
        return CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
    }

    /** Columns that are not known here and are left out. */
    @Override
    public List<String> unknown() {
        return unknown;
    }

    /** How many rows there are, the unreadable one at the end included. */
    @Override
    public int count() {
        int count = 0;
        for (Iterator<Row> rows = rows(); rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    /** The rows in order; where a quotation never ends, the last one says so. */
    @Override
    public Iterator<Row> rows() {
        try {
            Iterator<CSVRecord> records = parser(text).iterator();
            records.next();
            return new CsvRows(records, columns);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
