package org.tributary.satisfaction.explore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Tally;

/** What was released of some weeks, each on its own, an answer of each agent. */
final class ReleasedWeeks {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private ReleasedWeeks() {
    }

    /** @param first number of the first week from zero @param last of the last one, not included */
    static List<Tally> of(Metric metric, String group, int first, int last, int promoters, int detractors, int n) {
        List<Tally> tallies = new ArrayList<>();
        for (int week = first; week < last; week++) {
            for (int agent = 0; agent < n; agent++) {
                tallies.add(new Tally(metric, group, FIRST.plusWeeks(week), FIRST.plusWeeks(week), agentOf(group, week, agent),
                        agent < promoters ? 1 : 0, agent >= n - detractors ? 1 : 0, 1, Instant.EPOCH));
            }
        }
        return tallies;
    }

    /** Everybody answers once. */
    private static long agentOf(String group, int week, int agent) {
        return 1_000_000L * Math.abs(group.hashCode() % 1000) + 1000L * week + agent;
    }

    @SafeVarargs
    static List<Tally> joined(List<Tally>... parts) {
        List<Tally> all = new ArrayList<>();
        for (List<Tally> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** The same answers as a total. */
    static List<Tally> total(List<Tally> cells) {
        return cells.stream().map(cell -> new Tally(cell.metric(), "all", cell.from(), cell.to(),
                cell.agent(), cell.positive(), cell.negative(), cell.n(), cell.asOf()))
                .toList();
    }
}
