package org.tributary.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.Reason;
import org.tributary.privacy.SmallGroups;

/**
 * Whether the agents who are enrolled can ever be enough for the small-group rule R1, in the network as a whole and in each state
 * and line that somebody works in. Every agent is taken to note once: who notes more can only make one group weigh more, and that
 * they might not is why the weight of groups is left out here.
 *
 * @param agents how many there are
 * @param agencies in how many agencies
 * @param ownerGroups of how many owner groups
 * @param enough whether the network as a whole can ever be shown
 * @param states the codes of those that cannot, in order, though somebody works in them
 * @param lines the same of lines
 */
public record Enrolment(int agents, int agencies, int ownerGroups, boolean enough, List<String> states, List<String> lines) {

    private static final LocalDate WEEK = LocalDate.of(2026, 1, 5);
    private static final Set<Reason.Rule> FOR_EVER = Set.of(Reason.Rule.TOO_FEW, Reason.Rule.LEANS_ON_ONE_GROUP);

    /** A place of an agent in an agency of that owner group. */
    public record Place(long person, long ownerGroup, long agency, Collection<String> states, Collection<String> lines) {
    }

    public Enrolment {
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }

    static Enrolment of(List<Place> places, SmallGroups rules) {
        return new Enrolment((int) places.stream().mapToLong(Place::person).distinct().count(),
                (int) places.stream().mapToLong(Place::agency).distinct().count(),
                (int) places.stream().mapToLong(Place::ownerGroup).distinct().count(), canPass(places, rules),
                tooFew(places, Place::states, rules), tooFew(places, Place::lines, rules));
    }

    private static List<String> tooFew(List<Place> places, Function<Place, Collection<String>> codes, SmallGroups rules) {
        Map<String, List<Place>> byCode = places.stream()
                .flatMap(place -> codes.apply(place).stream().map(code -> Map.entry(code, place)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byCode.entrySet().stream().filter(one -> !canPass(one.getValue(), rules)).map(Map.Entry::getKey).toList();
    }

    private static boolean canPass(List<Place> places, SmallGroups rules) {
        List<Contribution> each = new ArrayList<>();
        for (Place place : places) {
            // Weeks of their own, so that a person of two groups stands in both.
            each.add(new Contribution(each.size(), place.person(), place.ownerGroup(), 0, WEEK.plusWeeks(each.size()), "", "",
                    ""));
        }
        return rules.whyNot(each).filter(reason -> FOR_EVER.contains(reason.rule())).isEmpty();
    }
}
