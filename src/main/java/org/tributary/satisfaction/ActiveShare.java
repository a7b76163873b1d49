package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.figure.PairedShare;
import org.tributary.satisfaction.figure.Share;

/**
 * Agents who did something in the last four ended weeks, of those enrolled; the change is paired, because the same
 * people are asked twice.
 *
 * @param share  null where nobody is enrolled or too few on one side could be told apart
 * @param change from the four weeks before
 * @param to     the last day
 * @param weeks  the share of each single week, oldest first
 */
public record ActiveShare(int enrolled, @Nullable Share share, @Nullable PairedShare change, LocalDate from, LocalDate to,
        List<Week> weeks) {

    static final int WEEKS = 4;

    /** One week by its Monday; null where too few. */
    public record Week(LocalDate monday, @Nullable Share share) {
    }

    public ActiveShare {
        weeks = List.copyOf(weeks);
    }

    static ActiveShare of(Set<Long> enrolled, Map<LocalDate, Set<Long>> active, LocalDate first, LocalDate thisWeek,
            int fewest) {
        return of(enrolled, OnLeave.NOBODY, active, first, thisWeek, fewest);
    }

    /**
     * @param onLeave  who was away on most days of a time is not enrolled in it
     * @param active   who was active, by Monday
     * @param first    the first Monday
     * @param thisWeek the Monday of the running week, which does not count
     * @param fewest   a share is shown if nobody is active, or at least so many are
     */
    static ActiveShare of(Set<Long> enrolled, OnLeave onLeave, Map<LocalDate, Set<Long>> active, LocalDate first,
            LocalDate thisWeek, int fewest) {
        LocalDate from = thisWeek.minusWeeks(WEEKS);
        LocalDate earlier = from.minusWeeks(WEEKS);
        Set<Long> here = onLeave.without(enrolled, from, thisWeek.minusDays(1));
        Share share = share(between(here, active, from, thisWeek).size(), here.size(), fewest);
        // Only who was here both times is asked twice.
        Set<Long> both = onLeave.without(here, earlier, from.minusDays(1));
        Set<Long> now = between(both, active, from, thisWeek);
        Set<Long> before = between(both, active, earlier, from);
        PairedShare change = null;
        if (share(now.size(), both.size(), fewest) != null && share(before.size(), both.size(), fewest) != null) {
            int lost = (int) before.stream().filter(person -> !now.contains(person)).count();
            int gained = (int) now.stream().filter(person -> !before.contains(person)).count();
            change = new PairedShare(lost, gained, both.size());
        }
        List<Week> weeks = Stream.iterate(first, monday -> monday.isBefore(thisWeek), monday -> monday.plusWeeks(1))
                .map(monday -> week(onLeave.without(enrolled, monday, monday.plusDays(6)), active, monday, fewest)).toList();
        return new ActiveShare(here.size(), share, change, from, thisWeek.minusDays(1), weeks);
    }

    private static Week week(Set<Long> here, Map<LocalDate, Set<Long>> active, LocalDate monday, int fewest) {
        return new Week(monday, share(between(here, active, monday, monday.plusWeeks(1)).size(), here.size(), fewest));
    }

    private static @Nullable Share share(int hits, int n, int fewest) {
        return n < fewest || hits < fewest ? null : new Share(hits, n);
    }

    private static Set<Long> between(Set<Long> enrolled, Map<LocalDate, Set<Long>> active, LocalDate from, LocalDate to) {
        Set<Long> people = new HashSet<>();
        for (LocalDate monday = from; monday.isBefore(to); monday = monday.plusWeeks(1)) {
            people.addAll(active.getOrDefault(monday, Set.of()));
        }
        people.retainAll(enrolled);
        return people;
    }
}
