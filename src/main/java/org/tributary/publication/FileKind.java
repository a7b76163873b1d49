package org.tributary.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be attached. A file is known by how it begins and what it holds, never by its name or by what a browser says of it;
 * the name must then agree. Signatures: ISO 32000-1 §7.5.2, PNG specification §5.2, JFIF and Exif, ECMA-376 part 2.
 */
public enum FileKind {

    PDF("application/pdf", List.of("pdf"), new byte[]{'%', 'P', 'D', 'F', '-'}, ""), PNG("image/png", List.of("png"),
            new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
            ""), JPEG("image/jpeg", List.of("jpg", "jpeg"), new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff}, ""), DOCX(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), Zip.BEGINS,
                    "word/document.xml"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            List.of("xlsx"), Zip.BEGINS,
                            "xl/workbook.xml");

    private final String contentType;
    private final List<String> endings;
    private final byte[] begins;
    private final String holds;

    FileKind(String contentType, List<String> endings, byte[] begins, String holds) {
        this.contentType = contentType;
        this.endings = endings;
        this.begins = begins;
        this.holds = holds;
    }

    private static final class Zip {

        static final byte[] BEGINS = {'P', 'K', 3, 4};
        /** Programs in a document. */
        static final String MACROS = "vbaProject.bin";

        private Zip() {
        }
    }

    /** The kind of a file, where its content is one of these and its name says the same. */
    static Optional<FileKind> of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending) && kind.is(content)).findFirst();
    }

    private boolean is(byte[] content) {
        if (content.length < begins.length || !Arrays.equals(content, 0, begins.length, begins, 0, begins.length)) {
            return false;
        }
        if (holds.isEmpty()) {
            return true;
        }
        // An archive that says the word anywhere is refused as well, whatever its directory says.
        return !new String(content, StandardCharsets.ISO_8859_1).contains(Zip.MACROS)
                && OfficeArchive.read(content).filter(archive -> archive.holds(holds) && !archive.mayRun()).isPresent();
    }

    public String contentType() {
        return contentType;
    }

    public boolean isImage() {
        return this == PNG || this == JPEG;
    }
}
