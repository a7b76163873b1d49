package org.tributary.publication;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Colleague;

/**
 * Who answers for a publication.
 *
 * @param owner null where that person has left and nobody took over
 * @param fallback who looks after it while the owner is away or gone, or null
 * @param candidates who can be either
 */
public record Ownership(@Nullable UUID owner, @Nullable UUID fallback, List<Colleague> candidates) implements Serializable {

    public Ownership {
        candidates = List.copyOf(candidates);
    }
}
