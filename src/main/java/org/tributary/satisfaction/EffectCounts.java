package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.EffectEstimate;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.publication.EffectEstimate.Week;
import org.tributary.publication.EffectWindow;

/**
 * The counts behind an effect: distinct agents of the fixed cohort who noted the theme, once a week each, inside and
 * outside the audience, before and after.
 *
 * @param insidePeople  the cohort inside the audience; the exposure of each of its weeks
 * @param outsidePeople likewise outside
 * @param insideAway    how many of them were on leave in a week, by Monday; they are neither exposed nor counted in it
 * @param outsideAway   likewise outside
 */
record EffectCounts(List<Contribution> insideBefore, List<Contribution> insideAfter, List<Contribution> outsideBefore,
        List<Contribution> outsideAfter, int insidePeople, int outsidePeople,
        Map<LocalDate, Integer> insideAway, Map<LocalDate, Integer> outsideAway, EffectWindow window) {

    static EffectCounts of(Collection<Contribution> noted, Set<Long> cohort, Set<Long> audience, EffectWindow window) {
        return of(noted, cohort, audience, OnLeave.NOBODY, window);
    }

    /**
     * @param all      who noted one of the themes, or tapped same-here on it, in which week
     * @param cohort   who contributed anything in the weeks of the window's cohort
     * @param audience as it was when version 1 went live
     * @param onLeave  who was away in most of a week was not exposed in it
     */
    static EffectCounts of(Collection<Contribution> all, Set<Long> cohort, Set<Long> audience, OnLeave onLeave,
            EffectWindow window) {
        List<Contribution> noted = all.stream().filter(one -> !onLeave.mostOfWeek(one.person(), one.week())).toList();
        Set<Long> inside = new HashSet<>(cohort);
        inside.retainAll(audience);
        Set<Long> outside = new HashSet<>(cohort);
        outside.removeAll(audience);
        return new EffectCounts(cell(noted, inside, window.before()), cell(noted, inside, window.after()),
                cell(noted, outside, window.before()), cell(noted, outside, window.after()), inside.size(), outside.size(),
                away(inside, onLeave, window), away(outside, onLeave, window), window);
    }

    private static Map<LocalDate, Integer> away(Set<Long> people, OnLeave onLeave, EffectWindow window) {
        return Stream.concat(window.before().mondays().stream(), window.after().mondays().stream())
                .collect(Collectors.toMap(monday -> monday,
                        monday -> (int) people.stream().filter(one -> onLeave.mostOfWeek(one, monday)).count()));
    }

    private static List<Contribution> cell(Collection<Contribution> noted, Set<Long> people, IsoWeeks.Range weeks) {
        record PersonWeek(long person, LocalDate week) {
        }
        Map<PersonWeek, Contribution> once = noted.stream()
                .filter(one -> people.contains(one.person()) && weeks.contains(one.week()))
                .collect(Collectors.toMap(one -> new PersonWeek(one.person(), one.week()), one -> one,
                        (first, second) -> first));
        return new ArrayList<>(once.values());
    }

    /** Whether there is anybody outside to compare with. */
    boolean isCompared() {
        return outsidePeople > 0;
    }

    /** R1 on all cells that are used. */
    boolean passes(SmallGroups rules) {
        return rules.passes(insideBefore) && rules.passes(insideAfter)
                && (!isCompared() || rules.passes(outsideBefore) && rules.passes(outsideAfter));
    }

    EffectEstimate estimate(Signal... signals) {
        return EffectEstimate.of(weeks(insideBefore, window.before(), insidePeople, insideAway),
                weeks(insideAfter, window.after(), insidePeople, insideAway),
                isCompared() ? weeks(outsideBefore, window.before(), outsidePeople, outsideAway) : List.of(),
                isCompared() ? weeks(outsideAfter, window.after(), outsidePeople, outsideAway) : List.of(), signals);
    }

    private static List<Week> weeks(List<Contribution> cell, IsoWeeks.Range range, int people,
            Map<LocalDate, Integer> away) {
        Map<LocalDate, Long> counts = cell.stream()
                .collect(Collectors.groupingBy(Contribution::week, TreeMap::new, Collectors.counting()));
        return range.mondays().stream()
                .map(monday -> new Week(counts.getOrDefault(monday, 0L).intValue(),
                        people - away.getOrDefault(monday, 0)))
                .toList();
    }
}
