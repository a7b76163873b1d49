package org.tributary.publication;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody signed, and others still have to.
 *
 * @param waitsFor the codes of the places that are still open
 * @param asked who can still sign; of everybody else nothing is asked any more
 * @param recipients the authors, who answers for it, and who signed before
 */
public record ReviewSigned(UUID id, String title, List<String> waitsFor, Set<Long> asked, Set<Long> recipients) {

    public ReviewSigned {
        waitsFor = List.copyOf(waitsFor);
        asked = Set.copyOf(asked);
        recipients = Set.copyOf(recipients);
    }
}
