package org.tributary.publication;

import java.io.Serializable;
import java.util.UUID;

/** A file of a version in a list; {@code size} in bytes. */
public record VersionFile(UUID id, String name, FileKind kind, int size) implements Serializable {

    private static final int KILO = 1024;

    /** Where it is fetched, within the portal. */
    public String path() {
        return "/publication/file/" + id;
    }

    /** Rounded up. */
    public int kilobytes() {
        return (size + KILO - 1) / KILO;
    }

    /** What puts it into a text. */
    public String mark() {
        String shown = name.replaceFirst("\\.[^.]+$", "").replace('-', ' ').replace('_', ' ').strip();
        return (kind.isImage() ? "![" : "[") + shown + "](" + name + ")";
    }
}
