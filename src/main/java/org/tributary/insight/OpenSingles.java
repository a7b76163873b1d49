package org.tributary.insight;

import org.jspecify.annotations.Nullable;

/**
 * Notes of no theme that have no end yet, for curators.
 *
 * @param owner the key of the curator who sees to them, null where they are everybody's; {@code ownerName} is empty then
 */
public record OpenSingles(OpenTheme.Counts counts, @Nullable Long owner, String ownerName) {
}
