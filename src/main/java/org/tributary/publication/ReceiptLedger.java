package org.tributary.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

/**
 * Which numbers about readers may be released beside all that were released before: every set whose size follows from
 * them, also for somebody who knows one owner group's own, is empty or passes. Else the earlier number stays.
 */
final class ReceiptLedger {

    enum Measure {
        AUDIENCE, ACKNOWLEDGED, USEFUL, NOT_USEFUL, OPENED, USED;

        /** These grow by themselves every week; a number each time would use up what the ledger can keep apart. */
        boolean isSeldom() {
            return this == OPENED || this == USED;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final SmallGroups rules;

    ReceiptLedger(SmallGroups rules) {
        this.rules = rules;
    }

    /**
     * What is released now. An empty set is never released: none looks like few.
     *
     * @param earlier the sets behind all numbers released before
     * @param latest  of them, the one that each measure says now
     * @param present who is in, acknowledged, found it useful, did not, opened and used it; all within the first
     */
    Map<Measure, Set<Contribution>> next(Collection<Set<Contribution>> earlier, Map<Measure, Set<Contribution>> latest,
            Map<Measure, Set<Contribution>> present) {
        Map<Measure, Set<Contribution>> released = new EnumMap<>(Measure.class);
        Set<Set<Contribution>> known = new HashSet<>(earlier);
        // Votes for and against are one table: both or none of them.
        for (List<Measure> together : List.of(List.of(Measure.AUDIENCE), List.of(Measure.ACKNOWLEDGED),
                List.of(Measure.USEFUL, Measure.NOT_USEFUL), List.of(Measure.OPENED), List.of(Measure.USED))) {
            Map<Measure, Set<Contribution>> candidates = new EnumMap<>(Measure.class);
            for (Measure measure : together) {
                Set<Contribution> now = present.getOrDefault(measure, Set.of());
                if (!now.isEmpty() && !now.equals(latest.get(measure)) && isWorth(measure, now, latest.get(measure))) {
                    candidates.put(measure, now);
                }
            }
            Set<Set<Contribution>> with = new HashSet<>(known);
            with.addAll(candidates.values());
            if (!candidates.isEmpty() && hasAudience(released, latest, together) && rules.passTogether(new ArrayList<>(with))) {
                released.putAll(candidates);
                known = with;
            }
        }
        return released;
    }

    /** A fifth more than last time, for what is told seldom. */
    private static boolean isWorth(Measure measure, Set<Contribution> now, @Nullable Set<Contribution> last) {
        return !measure.isSeldom() || last == null || 5 * now.size() >= 6 * last.size();
    }

    private static boolean hasAudience(Map<Measure, Set<Contribution>> released, Map<Measure, Set<Contribution>> latest,
            List<Measure> together) {
        return together.contains(Measure.AUDIENCE) || released.containsKey(Measure.AUDIENCE)
                || latest.containsKey(Measure.AUDIENCE);
    }
}
