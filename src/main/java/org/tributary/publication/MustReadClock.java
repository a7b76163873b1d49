package org.tributary.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.tributary.people.Away;

/**
 * By when a must-read asks to be acknowledged: two weeks of days on which the person is here, counted from the day after it went
 * live, or after the person came into its audience. Days away do not count.
 */
final class MustReadClock {

    static final int DAYS = 14;
    private static final int BEFORE = 3;
    /** Later than this nobody is reminded: an old must-read met by a new installation stays quiet. */
    private static final int LATEST = 14;

    private MustReadClock() {
    }

    /** What is said when. */
    enum Reminder {
        BEFORE, AFTER;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param asked the day from which it asks
     * @param joined the first day in its audience
     */
    static LocalDate due(LocalDate asked, LocalDate joined, Collection<Away> away) {
        LocalDate day = asked.isAfter(joined) ? asked : joined;
        for (int left = DAYS; left > 0;) {
            day = day.plusDays(1);
            LocalDate next = day;
            if (away.stream().noneMatch(one -> one.holds(next))) {
                left--;
            }
        }
        return day;
    }

    /** What is to be said that day about something due then; at most one of the two. */
    static Optional<Reminder> reminder(LocalDate due, LocalDate today) {
        if (today.isAfter(due)) {
            return today.isAfter(due.plusDays(LATEST)) ? Optional.empty() : Optional.of(Reminder.AFTER);
        }
        return today.isBefore(due.minusDays(BEFORE)) ? Optional.empty() : Optional.of(Reminder.BEFORE);
    }
}
