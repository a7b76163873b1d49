package org.tributary.publication;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A text waits for a sign-off that nobody can give.
 *
 * @param waitsFor the codes of the places that are open
 * @param administrators who can give somebody the role
 * @param owners who answers for it
 */
public record ReviewStuck(UUID id, String title, List<String> waitsFor, Set<Long> administrators, Set<Long> owners) {

    public ReviewStuck {
        waitsFor = List.copyOf(waitsFor);
        administrators = Set.copyOf(administrators);
        owners = Set.copyOf(owners);
    }
}
