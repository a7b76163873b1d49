package org.tributary.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;

/** What compliance is told of a note, and what its author answered. */
@Entity
@Table(name = "note_flag")
@NamedQuery(name = NoteFlag.COUNT, query = "select count(f) from NoteFlag f where " + NoteFlag.FILTER)
@NamedQuery(name = NoteFlag.LIST, query = NoteFlag.ROWS + NoteFlag.FILTER + " order by f.flaggedAt desc, f.id desc")
@NamedQuery(name = NoteFlag.OF_NOTES, query = NoteFlag.ROWS + "f.note in :notes order by f.id")
@NamedQuery(name = NoteFlag.REVIEWED, query = "select o from Observation o where " + NoteFlag.SEEN + Observation.SOUGHT
        + " order by o.receivedAt desc, o.id desc")
@NamedQuery(name = NoteFlag.COUNT_REVIEWED, query = "select count(o) from Observation o where " + NoteFlag.SEEN
        + Observation.SOUGHT)
public class NoteFlag extends BaseEntity {

    static final String COUNT = "NoteFlag.count";
    static final String LIST = "NoteFlag.list";
    static final String OF_NOTES = "NoteFlag.ofNotes";
    /** The notes that compliance sees: the held and the flagged. */
    static final String REVIEWED = "NoteFlag.reviewed";
    static final String COUNT_REVIEWED = "NoteFlag.countReviewed";
    static final String FILTER = "(:answer = '' or f.answer = :answer)";
    static final String SEEN = "(o.status = 'held' or o.id in (select f.note from NoteFlag f)) and ";
    static final String ROWS = """
            select new org.tributary.observation.FlaggedNote(f.note, o.publicId, o.text, o.status, o.line, o.state,
                o.touchpoint, o.kind, f.kind, f.answer, f.flaggedAt)
            from NoteFlag f join Observation o on o.id = f.note where\s""";

    @Column(name = "observation_id")
    private long note;

    private String kind = "";
    private String answer = "";

    @Column(name = "flagged_at")
    private OffsetDateTime flaggedAt = OffsetDateTime.MIN;

    protected NoteFlag() {
    }

    NoteFlag(long note, FlagKind kind, ChannelAnswer answer, Instant now) {
        this.note = note;
        this.kind = kind.code();
        this.answer = answer.code();
        this.flaggedAt = now.atOffset(ZoneOffset.UTC);
    }
}
