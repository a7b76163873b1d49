package org.tributary.publication;

import java.io.Serializable;
import java.util.List;

/**
 * Why somebody gets a publication: what its audience names and their own membership has. It tells nothing of others.
 *
 * @param noted they noted what it answers; then there is no other reason
 * @param agency their agency was named
 * @param roles what they are there, where the audience names it; the others likewise
 */
public record Because(boolean noted, boolean agency, List<String> states, List<String> lines, List<String> roles,
        List<String> tiers, List<String> tags) implements Serializable {

    static Because of(Audience audience, Seat seat) {
        return new Because(audience.noted() != null, !audience.agencies().isEmpty(), both(audience.states(), seat.states()),
                both(audience.lines(), seat.lines()), audience.roles().isEmpty() ? List.of() : List.of(seat.role()),
                both(audience.tiers(), List.of(seat.tier())), both(audience.tags(), seat.tags()));
    }

    /** It is for everybody. */
    public boolean isEverybody() {
        return !noted && !agency && states.isEmpty() && lines.isEmpty() && roles.isEmpty() && tiers.isEmpty()
                && tags.isEmpty();
    }

    private static List<String> both(List<String> wanted, List<String> held) {
        return wanted.stream().filter(held::contains).toList();
    }
}
