package org.tributary.observation;

/**
 * A note is being withdrawn by its owner: fired inside the transaction and before its row changes, so that who observes it takes
 * it out of what was counted first. {@code note} is its key.
 */
public record ObservationWithdrawn(long note) {
}
