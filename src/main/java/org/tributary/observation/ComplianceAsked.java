package org.tributary.observation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note needs the eyes of compliance: it was set aside by a rule, or it may hold a threat. Nothing of its words is told.
 *
 * @param id of a note with a threat; the same for all that were set aside, which wait in one list
 * @param rule the code of the {@link HoldRule} that fired, null for a threat
 */
public record ComplianceAsked(UUID id, @Nullable String rule, Set<Long> recipients) {

    /** The list of those that were set aside. */
    public static final UUID WAITING = new UUID(0, 31);

    public ComplianceAsked {
        recipients = Set.copyOf(recipients);
    }

    static ComplianceAsked held(HoldRule rule, Set<Long> recipients) {
        return new ComplianceAsked(WAITING, rule.code(), recipients);
    }

    static ComplianceAsked threat(UUID note, Set<Long> recipients) {
        return new ComplianceAsked(note, null, recipients);
    }
}
