package org.tributary.publication;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What an Office file is made of, read from the directory at the end of its archive (PKWARE APPNOTE §4.3.12, §4.3.16). Of all parts
 * only the list of content types is unpacked, and no more of it than a megabyte, so that a small file cannot become a large one.
 */
final class OfficeArchive {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int SHORTEST_END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TYPES = 1 << 20;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final String TYPES = "[content_types].xml";

    private record Part(int method, int packed, int at) {
    }

    private final ByteBuffer bytes;
    /** By their names in lower case. */
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private OfficeArchive(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Empty where it cannot be read as an archive. */
    static Optional<OfficeArchive> read(byte[] content) {
        OfficeArchive archive = new OfficeArchive(content);
        try {
            return archive.readDirectory() ? Optional.of(archive) : Optional.empty();
        } catch (IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private boolean readDirectory() {
        int end = end();
        if (end < 0) {
            return false;
        }
        int count = bytes.getShort(end + 10) & 0xffff;
        int at = bytes.getInt(end + 16);
        for (int entry = 0; entry < Math.min(count, MOST_ENTRIES); entry++) {
            if (bytes.getInt(at) != ENTRY) {
                return false;
            }
            int length = bytes.getShort(at + 28) & 0xffff;
            byte[] name = new byte[length];
            bytes.get(at + 46, name);
            parts.put(new String(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).replace('\\', '/'),
                    new Part(bytes.getShort(at + 10), bytes.getInt(at + 20), bytes.getInt(at + 42)));
            at += 46 + length + (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
        }
        return count <= MOST_ENTRIES;
    }

    private int end() {
        for (int at = bytes.limit() - SHORTEST_END; at >= Math.max(0, bytes.limit() - SHORTEST_END - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    boolean holds(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a program is in it, by the names of its parts or by what its list of content types says; also where that is not to be read. */
    boolean mayRun() {
        boolean named = parts.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")
                || name.contains("/macrosheets/") || name.contains("/activex/") || name.endsWith(".exe"));
        Part types = parts.get(TYPES);
        String said = named || types == null ? null : unpacked(types);
        return said == null || said.contains("macroenabled") || said.contains("vbaproject") || said.contains("activex");
    }

    /** In lower case; null where it cannot be read. */
    private @Nullable String unpacked(Part part) {
        try {
            if (bytes.getInt(part.at()) != LOCAL) {
                return null;
            }
            int from = part.at() + 30 + (bytes.getShort(part.at() + 26) & 0xffff) + (bytes.getShort(part.at() + 28) & 0xffff);
            byte[] packed = new byte[part.packed()];
            bytes.get(from, packed);
            byte[] plain = part.method() == STORED ? packed : part.method() == DEFLATED ? inflated(packed) : null;
            return plain == null ? null : new String(plain, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | DataFormatException broken) {
            return null;
        }
    }

    private static byte @Nullable [] inflated(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[LONGEST_TYPES];
            int length = inflater.inflate(plain);
            return inflater.finished() ? Arrays.copyOf(plain, length) : null;
        } finally {
            inflater.end();
        }
    }
}
