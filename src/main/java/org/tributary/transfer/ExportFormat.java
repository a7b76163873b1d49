package org.tributary.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.tributary.platform.Invalid;

/** How a table leaves as a file: the same rows in each. */
public enum ExportFormat {

    CSV("text/csv;charset=UTF-8") {
        @Override
        public byte[] write(Exports.Table table) {
            return CsvText.of(table.columns(), table.rows()).getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX(ExportFormat.WORKBOOK) {
        @Override
        public byte[] write(Exports.Table table) {
            return XlsxWorkbook.of(table.columns(), table.rows());
        }
    };

    /** The media type of a workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The bytes of the file. */
    public abstract byte[] write(Exports.Table table);

    public String mediaType() {
        return mediaType;
    }

    /** What the file is called. */
    public String fileName(String name) {
        return name + "." + code();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid where there is no such format */
    public static ExportFormat ofCode(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst()
                .orElseThrow(() -> new Invalid("format", "platform.error.unknownCode", code));
    }
}
