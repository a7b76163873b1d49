package org.tributary.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** An import: a file, who asked for it, and how far it is. It is worked on by whoever holds its lease. */
@Entity
@Table(name = "import_job")
@NamedQuery(name = ImportJob.BY_PUBLIC_ID, query = "select j from ImportJob j where j.publicId = :id")
@NamedQuery(name = ImportJob.OPEN, query = """
        select j.id from ImportJob j where j.state in ('queued', 'running') and j.leasedUntil < :now order by j.id""")
@NamedQuery(name = ImportJob.COUNT, query = "select count(j) from ImportJob j where j.kind in :kinds")
@NamedQuery(name = ImportJob.LIST, query = """
        select j, p.name from ImportJob j, Person p where p.id = j.requestedBy and j.kind in :kinds
        order by j.requestedAt desc, j.id desc""")
@NamedQuery(name = ImportJob.STALE, query = """
        select j from ImportJob j where j.state in ('uploaded', 'queued', 'running') and j.requestedAt < :before""")
public class ImportJob extends BaseEntity {

    static final String BY_PUBLIC_ID = "ImportJob.byPublicId";
    static final String OPEN = "ImportJob.open";
    static final String COUNT = "ImportJob.count";
    static final String LIST = "ImportJob.list";
    static final String STALE = "ImportJob.stale";

    private String kind = "";
    private String state = ImportState.QUEUED.code();
    @Column(name = "file_name", updatable = false)
    private String fileName = "";
    @Column(name = "requested_by_id", updatable = false)
    private long requestedBy;
    @Column(name = "requested_at", updatable = false)
    private OffsetDateTime requestedAt = OffsetDateTime.MIN;
    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;
    @Column(name = "leased_until")
    private OffsetDateTime leasedUntil = OffsetDateTime.MIN;
    @Column(name = "total_rows")
    private int totalRows;
    private int position;
    private int accepted;
    private int duplicates;
    private int rejected;
    private @Nullable String secret;
    @Column(name = "mapping_id")
    private @Nullable Long mapping;

    protected ImportJob() {
    }

    ImportJob(ImportKind kind, String fileName, long requestedBy, String secret, Instant now) {
        this.kind = kind.code();
        this.fileName = fileName;
        this.requestedBy = requestedBy;
        this.requestedAt = now.atOffset(ZoneOffset.UTC);
        this.leasedUntil = requestedAt;
        this.secret = secret;
    }

    /** A vendor's file, which waits until it is said what its columns are. */
    static ImportJob ofVendor(String fileName, long requestedBy, String secret, Instant now) {
        ImportJob job = new ImportJob(ImportKind.RESPONSES, fileName, requestedBy, secret, now);
        job.state = ImportState.UPLOADED.code();
        return job;
    }

    /** What the columns of its file are, by the key of the mapping. */
    void mapBy(long newMapping) {
        mapping = newMapping;
    }

    void queue() {
        become(ImportState.QUEUED);
    }

    /** Whoever calls works on it until then; every chunk prolongs it. */
    void lease(Instant until) {
        leasedUntil = until.atOffset(ZoneOffset.UTC);
        if (state() == ImportState.QUEUED) {
            become(ImportState.RUNNING);
        }
    }

    void has(int rows) {
        totalRows = rows;
    }

    /** So many rows more are done. */
    void moved(int moreAccepted, int moreDuplicates, int moreRejected) {
        accepted += moreAccepted;
        duplicates += moreDuplicates;
        rejected += moreRejected;
        position += moreAccepted + moreDuplicates + moreRejected;
    }

    /** The end: the key goes, and with it what could still be read of the file. */
    void end(ImportState end, Instant now) {
        become(end);
        endedAt = now.atOffset(ZoneOffset.UTC);
        secret = null;
    }

    private void become(ImportState next) {
        if (!state().canBecome(next)) {
            throw new IllegalStateException("An import that is " + state + " cannot become " + next);
        }
        state = next.code();
    }

    boolean isLeasedAt(Instant now) {
        return leasedUntil.toInstant().isAfter(now);
    }

    public ImportKind kind() {
        return ImportKind.ofCode(kind).orElseThrow();
    }

    public ImportState state() {
        return ImportState.ofCode(state);
    }

    long getRequestedBy() {
        return requestedBy;
    }

    int getPosition() {
        return position;
    }

    @Nullable
    Long getMapping() {
        return mapping;
    }

    @Nullable
    String getSecret() {
        return secret;
    }

    /** As pages and the API show it. */
    ImportRow row(String requester) {
        UUID id = getPublicId();
        int percent = state() == ImportState.DONE ? 100 : totalRows == 0 ? 0 : Math.min(99, 100 * position / totalRows);
        return new ImportRow(id, kind(), state(), fileName, requester, requestedAt.toInstant(),
                endedAt == null ? null : endedAt.toInstant(), accepted, duplicates, rejected, percent);
    }
}
