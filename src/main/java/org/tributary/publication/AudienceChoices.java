package org.tributary.publication;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.platform.Vocabulary;

/** What there is among the memberships of today, in the order of the vocabularies. */
public record AudienceChoices(List<String> states, List<String> lines, List<String> tiers,
        List<String> tags) implements Serializable {

    static AudienceChoices of(Collection<Seat> seats) {
        return new AudienceChoices(known(Vocabulary.STATE, seats, seat -> seat.states().stream()),
                known(Vocabulary.LINE, seats, seat -> seat.lines().stream()),
                seats.stream().map(Seat::tier).distinct().sorted().toList(),
                seats.stream().flatMap(seat -> seat.tags().stream()).distinct().sorted().toList());
    }

    private static List<String> known(Vocabulary vocabulary, Collection<Seat> seats,
            Function<Seat, Stream<String>> codes) {
        List<String> there = seats.stream().flatMap(codes).distinct().toList();
        return vocabulary.codes().stream().filter(there::contains).toList();
    }
}
