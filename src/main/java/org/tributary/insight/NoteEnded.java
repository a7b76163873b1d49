package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/**
 * A curator ended notes, other than by an answer to their theme; the id is the decision's own and tells nothing of a theme.
 *
 * @param how a code of {@link EndKind}
 * @param to the department that has them now, or empty
 * @param text what their authors read
 */
public record NoteEnded(UUID id, String how, String to, String text, Set<Long> recipients) {

    public NoteEnded {
        recipients = Set.copyOf(recipients);
    }
}
