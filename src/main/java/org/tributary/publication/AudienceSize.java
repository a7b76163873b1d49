package org.tributary.publication;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many a rule reaches right now, and where. It counts memberships, which administrators enter, and no note.
 *
 * @param states most people first; who works in several states counts in each of them
 */
public record AudienceSize(int people, int agencies, List<OfState> states) implements Serializable {

    public static final AudienceSize NOBODY = new AudienceSize(0, 0, List.of());

    /** How many of them work in a state. */
    public record OfState(String code, int people) implements Serializable {
    }

    /** Of a state that the rule names, else of every state of a membership that is in. */
    static AudienceSize of(Audience audience, Collection<Seat> seats) {
        Set<Long> people = new HashSet<>();
        Set<Object> agencies = new HashSet<>();
        Map<String, Set<Long>> states = new HashMap<>();
        for (Seat seat : seats) {
            if (audience.includes(seat)) {
                people.add(seat.person());
                agencies.add(seat.agency());
                seat.states().stream().filter(code -> audience.states().isEmpty() || audience.states().contains(code))
                        .forEach(code -> states.computeIfAbsent(code, none -> new HashSet<>()).add(seat.person()));
            }
        }
        return new AudienceSize(people.size(), agencies.size(),
                states.entrySet().stream().map(one -> new OfState(one.getKey(), one.getValue().size()))
                        .sorted(Comparator.comparingInt((OfState one) -> -one.people()).thenComparing(OfState::code)).toList());
    }
}
