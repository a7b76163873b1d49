package org.tributary.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.transfer.ResponseMapping.Field;

/**
 * A vendor's file with the columns of an import of responses. Where one respondent is there with different answers none of
 * them is taken, so that the order of the rows decides nothing.
 */
final class MappedFile implements ImportSource {

    private final List<CsvFile.Row> rows;

    /** @param today in the time of the network: nobody has answered later */
    MappedFile(VendorFile file, ResponseMapping mapping, LocalDate today) {
        MappedRow reader = new MappedRow(mapping, today);
        List<CsvFile.Row> read = file.rows().stream().map(reader::row).toList();
        Map<String, CsvFile.Row> first = new HashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (CsvFile.Row row : read) {
            if (row.wrong().isEmpty()) {
                CsvFile.Row before = first.putIfAbsent(row.get(Field.RESPONSE_ID.code()), row);
                if (before != null && !before.values().equals(row.values())) {
                    contradicted.add(row.get(Field.RESPONSE_ID.code()));
                }
            }
        }
        List<CsvFile.Row> all = new ArrayList<>();
        for (CsvFile.Row row : read) {
            String id = row.get(Field.RESPONSE_ID.code());
            all.add(row.wrong().isEmpty() && contradicted.contains(id)
                    ? new CsvFile.Row(row.number(), row.values(), List.of(reader.contradicted(row.number())))
                    : row);
        }
        rows = List.copyOf(all);
    }

    @Override
    public List<String> unknown() {
        return List.of();
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public Iterator<CsvFile.Row> rows() {
        return rows.iterator();
    }
}
