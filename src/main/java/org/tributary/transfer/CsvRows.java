package org.tributary.transfer;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVRecord;

/** The rows of a file behind its header, each read when it is asked for. */
final class CsvRows implements Iterator<CsvFile.Row> {

    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private int number = 1;
    private boolean cutOff;
    private boolean ended;

    /** @param records behind the header */
    CsvRows(Iterator<CSVRecord> records, List<String> columns) {
        this.records = records;
        this.columns = columns;
    }

    @Override
    public boolean hasNext() {
        if (ended || cutOff) {
            return !ended;
        }
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException openQuotation) {
            cutOff = true;
            return true;
        }
    }

    @Override
    public CsvFile.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        if (cutOff) {
            ended = true;
            return new CsvFile.Row(number, Map.of(),
                    List.of(CsvFile.Remark.of(number, "file", "transfer.error.openQuotation")));
        }
        return row(records.next());
    }

    private CsvFile.Row row(CSVRecord cells) {
        if (cells.size() != columns.size()) {
            return new CsvFile.Row(number, Map.of(), List.of(CsvFile.Remark.of(number, "file",
                    cells.size() < columns.size() ? "transfer.error.tooFewCells" : "transfer.error.tooManyCells",
                    cells.size(), columns.size())));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > CsvFile.LONGEST_FIELD) {
                return new CsvFile.Row(number, Map.of(),
                        List.of(CsvFile.Remark.of(number, columns.get(i), "transfer.error.fieldTooLarge")));
            }
            values.put(columns.get(i), cells.get(i));
        }
        return new CsvFile.Row(number, values, List.of());
    }
}
