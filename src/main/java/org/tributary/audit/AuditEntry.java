package org.tributary.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Act;
import org.tributary.platform.BaseEntity;

/** One act. Once sealed it has its place in the chain and the hash of everything before it and itself. */
@Entity
@Table(name = "audit_entry")
@NamedQuery(name = AuditEntry.UNSEALED, query = "select e from AuditEntry e where e.position is null order by e.id")
@NamedQuery(name = AuditEntry.SEALED_AFTER, query = """
        select e from AuditEntry e where e.position > :position order by e.position""")
public class AuditEntry extends BaseEntity {

    public static final String UNSEALED = "AuditEntry.unsealed";
    public static final String SEALED_AFTER = "AuditEntry.sealedAfter";

    private OffsetDateTime at = OffsetDateTime.MIN;

    @Column(name = "person_id")
    private long person;

    private String act = "";
    private @Nullable String subject;
    private String outcome = "";
    private @Nullable String detail;
    private @Nullable Long position;
    private @Nullable String hash;

    protected AuditEntry() {
    }

    AuditEntry(Instant at, long person, Act act) {
        // Microseconds are what both databases keep; the hash must be the same when read back.
        this.at = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        this.person = person;
        this.act = act.act();
        this.subject = shortened(act.subject(), 80);
        this.outcome = act.outcome();
        this.detail = shortened(act.detail(), 200);
    }

    /** Takes the next place in the chain; @return the hash of the chain up to here */
    String seal(long place, String before) {
        this.position = place;
        this.hash = hashAfter(before);
        return this.hash;
    }

    /** What the hash must be, given the one before. */
    String hashAfter(String before) {
        String whole = String.join("\u001f", before, String.valueOf(position), String.valueOf(at.toInstant()),
                Long.toString(person), act, String.valueOf(subject), outcome, String.valueOf(detail));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    public OffsetDateTime getAt() {
        return at;
    }

    public long getPerson() {
        return person;
    }

    public String getAct() {
        return act;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public String getOutcome() {
        return outcome;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public @Nullable Long getPosition() {
        return position;
    }

    public @Nullable String getHash() {
        return hash;
    }
}
