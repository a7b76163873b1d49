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
 */
public record ObservationRow(UUID id, String clientId, String text, List<Redaction> redactions, boolean truncated,
        String status, NoteFate.@Nullable ThemeName theme, @Nullable String answer, String line, String state,
        String touchpoint, String kind, @Nullable Integer customerScore, LocalDate observedOn, Instant receivedAt,
        boolean quotable) {

    static ObservationRow forOwner(Observation note, NoteFate.Fate fate) {
        return of(note, note.statusForOwner(fate.theme() != null), fate.theme(), fate.answer());
    }

    static ObservationRow forCurator(Observation note, NoteFate.@Nullable ThemeName theme) {
        return of(note, note.getStatus(), theme, null);
    }

    private static ObservationRow of(Observation note, Status status, NoteFate.@Nullable ThemeName theme,
            @Nullable String answer) {
        return new ObservationRow(note.getPublicId(), note.getClientId(), note.getText(), note.redactions(),
                note.isTruncated(), status.code(), theme, answer, note.getLine(), note.getState(), note.getTouchpoint(),
                note.getKind(), note.getCustomerScore(), note.getObservedOn(), note.getReceivedAt(), note.isQuotable());
    }
}
