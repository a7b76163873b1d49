package org.tributary.transfer;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tributary.people.Secrets;

/**
 * A survey vendor's file as it came: separated by commas, semicolons or tabs, or the first sheet of a workbook. Its rows have
 * the columns of its own header; what is wrong with a cell is said with the cell.
 */
record VendorFile(List<String> columns, List<CsvFile.Row> rows) {

    /** Larger ones are split: the whole file is looked at before a row of it counts. */
    static final int MOST_BYTES = 16 << 20;
    static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 400;
    private static final int SAMPLED = 60;
    private static final String SEPARATORS = ",;\t";

    VendorFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @throws CsvFile.Unreadable where it has no header, or is neither text nor a workbook */
    static VendorFile read(byte[] bytes) throws CsvFile.Unreadable {
        VendorFile file = isWorkbook(bytes) ? XlsxFile.read(bytes) : text(CsvFile.decoded(bytes));
        if (file.columns.stream().allMatch(String::isEmpty)) {
            throw unreadable("transfer.error.empty");
        }
        if (file.columns.size() > MOST_COLUMNS || file.rows.size() > MOST_ROWS) {
            throw unreadable("transfer.vendor.tooMany", MOST_ROWS, MOST_COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (String column : file.columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw unreadable("transfer.error.columnTwice", column);
            }
        }
        return file;
    }

    static CsvFile.Unreadable unreadable(String key, Object... arguments) {
        return new CsvFile.Unreadable(CsvFile.Remark.of(1, "file", key, arguments));
    }

    /** The first rows as they came, each cell cut short. */
    List<List<String>> sample(int most) {
        return rows.stream().limit(most).map(row -> columns.stream().map(row::get)
                .map(cell -> cell.length() > SAMPLED ? cell.substring(0, SAMPLED) + "…" : cell).toList()).toList();
    }

    /** Names this header among all: by it a mapping is found again. */
    String fingerprint() {
        return Secrets.hash(String.join("\u0000", columns));
    }

    private static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static VendorFile text(String text) throws CsvFile.Unreadable {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw unreadable("transfer.error.empty");
            }
            List<String> header = new ArrayList<>();
            records.next().forEach(cell -> header.add(cell.strip()));
            List<CsvFile.Row> rows = new ArrayList<>();
            new CsvRows(records, header).forEachRemaining(rows::add);
            return new VendorFile(header, rows);
        } catch (IOException | RuntimeException broken) {
            throw unreadable("transfer.error.noHeader");
        }
    }

    /** The one that its first line holds most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char separator : SEPARATORS.toCharArray()) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(one -> one == separator).count();
    }
}
