package org.tributary.publication.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/** Something that happens to a publication on a day, in the network's own time. */
public record EffectiveDay(LocalDate day, What what, UUID publication, String title) implements Serializable {

    /** In the order in which they stand on one day. */
    public static final Comparator<EffectiveDay> IN_ORDER = Comparator.comparing(EffectiveDay::day)
            .thenComparing(EffectiveDay::what).thenComparing(EffectiveDay::title);

    /** What happens. */
    public enum What {
        /** A must-read waits for this person until then. */
        READ_BY,
        /** It applies from then on. */
        BEGINS,
        /** It applies for the last time. */
        ENDS,
        /** Its owner is to look at it again until then. */
        REVIEW_BY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
