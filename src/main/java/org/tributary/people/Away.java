package org.tributary.people;

import java.time.LocalDate;

/** The days somebody is away, the first and the last included. */
public record Away(LocalDate from, LocalDate to) {

    public Away {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("Away until " + to + " since " + from);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Away other) {
        return !to.isBefore(other.from) && !other.to.isBefore(from);
    }
}
