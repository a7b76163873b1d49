package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an insight has its beginning: agents' notes, or the carrier, who may take back what they began. */
@Embeddable
public class InsightOrigin {

    /** Where the carrier has it from, empty where agents' notes began it. */
    private String source = "";

    @Column(name = "own_line")
    private String ownLine = "";

    @Column(name = "taken_back_at")
    private @Nullable OffsetDateTime takenBackAt;

    @Column(name = "left_theme_id")
    private @Nullable Long leftTheme;

    protected InsightOrigin() {
    }

    /** The carrier began with it, from there; it is shown to everybody, without figures at first. */
    void is(String from, String line) {
        this.source = from;
        this.ownLine = line;
    }

    void leave(long theme, Instant at) {
        this.takenBackAt = at.atOffset(ZoneOffset.UTC);
        this.leftTheme = theme;
    }

    void comeBack() {
        this.takenBackAt = null;
        this.leftTheme = null;
    }

    boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** The theme that it was taken back from. */
    long leftTheme() {
        return Objects.requireNonNull(leftTheme);
    }

    String source() {
        return source;
    }

    String ownLine() {
        return ownLine;
    }
}
