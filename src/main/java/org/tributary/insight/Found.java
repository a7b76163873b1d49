package org.tributary.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Passage;

/**
 * Something that fits what was looked for.
 *
 * @param code what tells it apart within its kind: an insight's status, a publication's kind, a note's line
 * @param on the day it speaks of, where it has one
 * @param fit the higher the better, see {@link Sought#fit}
 */
public record Found(UUID id, Passage title, Passage passage, String code, @Nullable LocalDate on, double fit) {

    /** The best of them, best first. */
    public static List<Found> best(Stream<Found> found, int most) {
        return found.filter(one -> one.fit() > 0).sorted(Comparator.comparingDouble((Found one) -> -one.fit())).limit(most)
                .toList();
    }
}
