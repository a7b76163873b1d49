package org.tributary.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list of people. */
public record PersonRow(UUID id, String username, String name, String roles, boolean enabled, @Nullable String agency) {
}
