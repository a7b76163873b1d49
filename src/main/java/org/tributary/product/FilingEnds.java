package org.tributary.product;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A filing of a product that is offered ends soon.
 *
 * @param state where
 * @param recipient who answers for the product, or stands in
 */
public record FilingEnds(UUID id, String name, String state, LocalDate lastDay, long recipient) {
}
