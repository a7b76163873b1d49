package org.tributary.observation;

/** Compliance released a note that was held: it is pooled like any other from now on. {@code note} is its key. */
public record ObservationReleased(long note) {
}
