package org.tributary.privacy;

import java.time.LocalDate;

/**
 * A note or a "same here" as the small-group rules see it: who, of which owner group and agency, in which week, in
 * which
 * cell. It has no text and no score.
 *
 * @param week the Monday of the ISO week in which it was received
 */
public record Contribution(long id, long person, long ownerGroup, long agency, LocalDate week, String line,
        String state,
        String touchpoint) {

    /** The same contribution, counted in another week. */
    public Contribution in(LocalDate otherWeek) {
        return new Contribution(id, person, ownerGroup, agency, otherWeek, line, state, touchpoint);
    }
}
