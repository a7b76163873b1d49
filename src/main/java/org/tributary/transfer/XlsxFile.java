package org.tributary.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook as rows of text. A formula is not computed and its last result not believed; a merged cell
 * belongs to no single row: both say so where they stand.
 */
final class XlsxFile {

    /** A format that shows a day: one with a letter d or y outside quotations and brackets, as 9 or m/d/yy. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY = Pattern.compile("[dDyY]");

    private final List<SheetMerges.Area> merged;
    private final List<String> columns = new ArrayList<>();
    private final List<CsvFile.Row> rows = new ArrayList<>();

    private XlsxFile(List<SheetMerges.Area> merged) {
        this.merged = merged;
    }

    static VendorFile read(byte[] bytes) throws CsvFile.Unreadable {
        try {
            // Before the library inflates any of it.
            XlsxFile file = new XlsxFile(SheetMerges.of(bytes));
            file.readFirstSheet(bytes);
            return new VendorFile(file.columns, file.rows);
        } catch (IOException | RuntimeException noWorkbook) {
            throw VendorFile.unreadable("transfer.vendor.noWorkbook");
        }
    }

    private void readFirstSheet(byte[] bytes) throws IOException, CsvFile.Unreadable {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> found = workbook.getFirstSheet().openStream()) {
            take(found.limit(VendorFile.MOST_ROWS + 2L).toList());
        }
    }

    private void take(List<Row> found) throws CsvFile.Unreadable {
        if (found.isEmpty()) {
            throw VendorFile.unreadable("transfer.error.empty");
        }
        int header = found.get(0).getRowNum();
        for (int column = 0; column < found.get(0).getCellCount(); column++) {
            if (isMerged(header, column)) {
                throw VendorFile.unreadable("transfer.vendor.mergedHeader");
            }
            columns.add(found.get(0).getOptionalCell(column).map(XlsxFile::text).orElse("").strip());
        }
        found.stream().skip(1).map(this::row).filter(row -> !row.values().isEmpty() || !row.wrong().isEmpty())
                .forEach(rows::add);
    }

    private CsvFile.Row row(Row cells) {
        Map<String, String> values = new HashMap<>();
        List<CsvFile.Remark> wrong = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            Cell cell = cells.getOptionalCell(column).orElse(null);
            if (isMerged(cells.getRowNum(), column)) {
                wrong.add(CsvFile.Remark.of(cells.getRowNum(), name, "transfer.vendor.merged", name));
            } else if (cell != null && cell.getType() == CellType.FORMULA) {
                wrong.add(CsvFile.Remark.of(cells.getRowNum(), name, "transfer.vendor.formula", name));
            } else if (cell != null && cell.getType() == CellType.ERROR) {
                wrong.add(CsvFile.Remark.of(cells.getRowNum(), name, "transfer.vendor.cellError", name));
            } else if (cell != null && cell.getType() != CellType.EMPTY && !text(cell).isEmpty()) {
                values.put(name, text(cell));
            }
        }
        return new CsvFile.Row(cells.getRowNum(), values, wrong);
    }

    private boolean isMerged(int row, int column) {
        return merged.stream().anyMatch(area -> area.holds(row, column));
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING -> cell.asString();
            default -> "";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && id >= 14 && id <= 17 || id != null && id == 22
                || format != null && DAY.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }
}
