package org.tributary.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Redaction;

/**
 * A note as one who may read it sees it. It never names its author.
 *
 * @param status to its owner {@code pooled} only where {@code theme} is filled
 * @param theme to its owner the released insight, to a curator the theme of the pool
 * @param truncated whether the engine read only the beginning of the text
 * @param review to compliance why it was held or flagged; null to everybody else
 */
public record ObservationRow(UUID id, String clientId, String text, List<Redaction> redactions, boolean truncated,
        String status, NoteFate.@Nullable ThemeName theme, @Nullable String answer, String line, String state,
        String touchpoint, String kind, @Nullable Integer customerScore, LocalDate observedOn, Instant receivedAt,
        boolean quotable, @Nullable Review review) {

    static ObservationRow forOwner(Observation note, NoteFate.Fate fate) {
        return of(note, note.getText(), note.statusForOwner(fate.theme() != null), fate.theme(), fate.answer(), null);
    }

    /** A held note is there without its words. */
    static ObservationRow forCurator(Observation note, NoteFate.@Nullable ThemeName theme) {
        String text = note.getStatus() == Status.HELD ? "" : note.getText();
        return of(note, text, note.getStatus(), theme, null, null);
    }

    static ObservationRow forCompliance(Observation note, @Nullable Review review) {
        return of(note, note.getText(), note.getStatus(), null, null, review);
    }

    private static ObservationRow of(Observation note, String text, Status status, NoteFate.@Nullable ThemeName theme,
            @Nullable String answer, @Nullable Review review) {
        return new ObservationRow(note.getPublicId(), note.getClientId(), text, note.redactions(),
                note.isTruncated(), status.code(), theme, answer, note.getLine(), note.getState(), note.getTouchpoint(),
                note.getKind(), note.getCustomerScore(), note.getObservedOn(), note.getReceivedAt(), note.isQuotable(),
                review);
    }
}
