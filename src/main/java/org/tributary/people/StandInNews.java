package org.tributary.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about who does whose work that somebody should hear.
 *
 * @param person who is away or has left
 * @param until the last day away, or the last day at all
 */
public record StandInNews(What what, UUID person, String name, @Nullable LocalDate until, Set<Long> recipients) {

    public enum What {

        /** To the deputy. */
        STANDS_IN,
        /** To administrators, and to the person: the deputy is away too, or has left, and so is theirs. */
        NOBODY_STANDS_IN,
        /** To the successor. */
        TAKES_OVER,
        /** To administrators: the successor lacks a role by now, or has left. */
        NOBODY_TAKES_OVER,
        /** To administrators: the departure of the last of them did not take effect. */
        LAST_ADMINISTRATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StandInNews {
        recipients = Set.copyOf(recipients);
    }
}
