package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Invalid;

/** A file of a publication. It is never changed: another of the same name takes its place in the version at work. */
@Entity
@Table(name = "publication_file")
@NamedQuery(name = PublicationFile.BY_PUBLIC_ID, query = "select f from PublicationFile f where f.publicId = :id")
public class PublicationFile extends BaseEntity {

    static final String BY_PUBLIC_ID = "PublicationFile.byPublicId";

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    @Column(name = "publication_id")
    private long publication;
    private String name = "";
    private String kind = "";
    private int size;
    @Column(name = "added_by_id")
    private long addedBy;
    @Column(name = "added_at")
    private OffsetDateTime addedAt = OffsetDateTime.MIN;

    protected PublicationFile() {
    }

    /** @throws Invalid where it is too large, empty, or not one of the kinds that its name says */
    PublicationFile(long publication, String given, byte[] content, long by, Instant now) {
        if (content.length > LARGEST) {
            throw new Invalid("file", "publication.error.fileTooLarge", LARGEST / 1024 / 1024);
        }
        this.publication = publication;
        name = plain(given);
        kind = FileKind.of(name, content).orElseThrow(() -> new Invalid("file", "publication.error.fileKind")).name();
        size = content.length;
        addedBy = by;
        addedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** The last part of a path, without what would end a link in a text or mean something to a computer. */
    private static String plain(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
        int ending = plain.lastIndexOf('.');
        return plain.length() <= LONGEST_NAME || ending < 0
                ? plain.substring(0, Math.min(LONGEST_NAME, plain.length()))
                : plain.substring(0, Math.max(0, LONGEST_NAME - (plain.length() - ending))) + plain.substring(ending);
    }

    boolean isNamed(String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    public VersionFile row() {
        return new VersionFile(getPublicId(), name, FileKind.valueOf(kind), size);
    }

    long publication() {
        return publication;
    }

    String name() {
        return name;
    }

    long addedBy() {
        return addedBy;
    }

    OffsetDateTime addedAt() {
        return addedAt;
    }
}
