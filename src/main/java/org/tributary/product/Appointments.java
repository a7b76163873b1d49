package org.tributary.product;

import java.io.Serializable;
import java.util.List;

/**
 * Where somebody may offer what: the rows of the carrier's register or, where it keeps none, the states and lines of each of
 * their memberships of today, which the carrier enters when it appoints an agent who holds the licence. A state of one seat and
 * a line of another make no appointment.
 */
public record Appointments(List<Seat> seats, boolean everywhere) implements Serializable {

    /** For the carrier's own people, who try a product out and offer it to nobody. */
    public static final Appointments EVERYWHERE = new Appointments(List.of(), true);

    /** One membership, or one row of the register. */
    public record Seat(List<String> states, List<String> lines) implements Serializable {

        public Seat {
            states = List.copyOf(states);
            lines = List.copyOf(lines);
        }
    }

    public Appointments {
        seats = List.copyOf(seats);
    }

    public static Appointments of(List<Seat> seats) {
        return new Appointments(seats, false);
    }

    boolean cover(String state, String line) {
        return everywhere || seats.stream().anyMatch(seat -> seat.states().contains(state) && seat.lines().contains(line));
    }
}
