package org.tributary.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Refused;

/** That a note was set aside, why, and what compliance decided. One that is rejected may still be released, once. */
@Entity
@Table(name = "note_hold")
@NamedQuery(name = NoteHold.OF_NOTE, query = "select h from NoteHold h where h.note = :note")
@NamedQuery(name = NoteHold.WAITING, query = "select count(h) from NoteHold h join Observation o on o.id = h.note where "
        + NoteHold.UNDECIDED)
@NamedQuery(name = NoteHold.LIST_WAITING, query = NoteHold.ROWS + NoteHold.UNDECIDED + " order by h.heldAt, h.id")
@NamedQuery(name = NoteHold.DECIDED, query = "select count(h) from NoteHold h where h.decision is not null")
@NamedQuery(name = NoteHold.LIST_DECIDED, query = NoteHold.ROWS
        + "h.decision is not null order by h.decidedAt desc, h.id desc")
@NamedQuery(name = NoteHold.OF_NOTES, query = NoteHold.ROWS + "h.note in :notes")
public class NoteHold extends BaseEntity {

    static final String OF_NOTE = "NoteHold.ofNote";
    static final String WAITING = "NoteHold.waiting";
    static final String LIST_WAITING = "NoteHold.listWaiting";
    static final String DECIDED = "NoteHold.decided";
    static final String LIST_DECIDED = "NoteHold.listDecided";
    static final String OF_NOTES = "NoteHold.ofNotes";
    static final String UNDECIDED = "h.decision is null and o.status = 'held'";
    static final String ROWS = """
            select new org.tributary.observation.HeldNote(h.note, o.publicId, o.text, o.status, o.line, o.state, o.touchpoint,
                o.kind, h.rule, h.heldAt, h.decision, h.reason, h.decidedAt, p.name)
            from NoteHold h join Observation o on o.id = h.note left join Person p on p.id = h.decidedBy where\s""";

    /** What compliance decided. */
    public enum Decision {
        RELEASED, REJECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Column(name = "observation_id")
    private long note;

    @Column(name = "rule_code")
    private String rule = "";

    @Column(name = "held_at")
    private OffsetDateTime heldAt = OffsetDateTime.MIN;

    private @Nullable String decision;
    private String reason = "";

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    protected NoteHold() {
    }

    NoteHold(long note, HoldRule rule, Instant now) {
        this.note = note;
        this.rule = rule.code();
        this.heldAt = now.atOffset(ZoneOffset.UTC);
    }

    boolean is(Decision wanted) {
        return wanted.code().equals(decision);
    }

    /** @throws Refused where it was released: what is in the pool is not taken out of it here */
    void decide(Decision wanted, String why, long by, Instant now) {
        if (is(Decision.RELEASED)) {
            throw new Refused("observation.review.releasedBefore");
        }
        this.decision = wanted.code();
        this.reason = why;
        this.decidedBy = by;
        this.decidedAt = now.atOffset(ZoneOffset.UTC);
    }
}
