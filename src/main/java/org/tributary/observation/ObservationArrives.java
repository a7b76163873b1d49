package org.tributary.observation;

/**
 * A note is about to be written; its transaction may yet fail. Whoever needs long for its words can begin now. {@code text} is masked
 * as it will stand in its row.
 */
public record ObservationArrives(String text) {

    /** Without the words, which have no business in a log. */
    @Override
    public String toString() {
        return "ObservationArrives";
    }
}
