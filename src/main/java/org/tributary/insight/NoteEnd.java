package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/**
 * A curator's decision that ends notes: those it was made for, and where it stands for a theme those that come later, until it
 * is undone or the theme is published. The notes are rows of {@code note_end_note}, which may be thousands.
 */
@Entity
@Table(name = "note_end")
@NamedQuery(name = NoteEnd.BY_PUBLIC_ID, query = "select e from NoteEnd e where e.publicId = :id")
@NamedQuery(name = NoteEnd.STANDING, query = "select e from NoteEnd e where e.standingTheme in :themes")
public class NoteEnd extends BaseEntity {

    public static final String BY_PUBLIC_ID = "NoteEnd.byPublicId";
    public static final String STANDING = "NoteEnd.standing";
    public static final int LONGEST_TO = 80;
    public static final int LONGEST_TEXT = 4000;

    @Column(name = "theme_id", updatable = false)
    private @Nullable Long theme;

    @Column(name = "standing_theme_id")
    private @Nullable Long standingTheme;

    @Column(updatable = false)
    private String kind = EndKind.PARKED.code();

    @Column(name = "to_whom", updatable = false)
    private String toWhom = "";

    @Column(updatable = false)
    private String text = "";

    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(name = "undone_at")
    private @Nullable OffsetDateTime undoneAt;

    protected NoteEnd() {
    }

    /**
     * For a theme, for which it stands from now on, or for single notes (null).
     *
     * @throws org.tributary.platform.Invalid where the kind is unknown, the text is missing, or nobody is named to pass it to
     */
    public NoteEnd(@Nullable Long theme, NewEnd wanted, long person, Instant at) {
        Check check = new Check();
        check.code("kind", wanted.kind(), code -> EndKind.ofCode(code).isPresent());
        boolean passed = EndKind.PASSED.code().equals(wanted.kind());
        this.toWhom = passed ? check.text("to", wanted.to(), LONGEST_TO) : "";
        this.text = check.text("text", wanted.text(), LONGEST_TEXT);
        check.done();
        this.kind = EndKind.ofCode(String.valueOf(wanted.kind())).orElseThrow().code();
        this.theme = theme;
        this.standingTheme = theme;
        this.person = person;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    /** Later notes of the theme do not get it any more; the others keep it. */
    void stop() {
        this.standingTheme = null;
    }

    /** Its notes are open again. */
    void undo(Instant moment) {
        stop();
        if (undoneAt == null) {
            this.undoneAt = moment.atOffset(ZoneOffset.UTC);
        }
    }

    public EndKind kind() {
        return EndKind.ofCode(kind).orElseThrow();
    }

    public String getToWhom() {
        return toWhom;
    }

    public String getText() {
        return text;
    }

    public @Nullable Long getTheme() {
        return theme;
    }

    public @Nullable Long getStandingTheme() {
        return standingTheme;
    }
}
