package org.tributary.observation;

/** A note was written. {@code note} is its key. */
public record ObservationSubmitted(long note) {
}
