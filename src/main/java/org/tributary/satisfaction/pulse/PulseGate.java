package org.tributary.satisfaction.pulse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

/**
 * The rule on groups for answers of which nobody knows whose they are. Known is who answered at all; where fewer said a certain
 * thing, they are taken for those who pass worst: the persons of the smallest owner groups are left out first.
 *
 * @param everybody who answered, those included who withdrew since
 * @param answers   how many answers there are
 */
record PulseGate(SmallGroups rules, List<Contribution> everybody, int answers) {

    PulseGate {
        everybody = List.copyOf(everybody);
    }

    /**
     * Whether a figure over so many of these may be shown: they pass, and the answers that are not in it pass or are none.
     *
     * @param among  who may be in it
     * @param counted how many are
     */
    boolean passes(Collection<Contribution> among, int counted) {
        int others = answers - counted;
        return counted <= among.size() && rules.passes(worst(among, counted))
                && (others <= 0 || rules.passes(worst(everybody, others)));
    }

    /** So many of them, from as few and as unequal owner groups as can be. */
    private static List<Contribution> worst(Collection<Contribution> among, int stay) {
        Map<Long, List<Contribution>> groups = among.stream().collect(Collectors.groupingBy(Contribution::ownerGroup));
        List<Contribution> left = new ArrayList<>();
        groups.values().stream().sorted(Comparator.comparingInt((List<Contribution> group) -> -group.size()))
                .forEach(group -> group.stream().limit(Math.max(0, stay - left.size())).forEach(left::add));
        return left;
    }
}
