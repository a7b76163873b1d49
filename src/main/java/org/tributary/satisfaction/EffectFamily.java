package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.figure.BenjaminiHochberg;

/**
 * All effects side by side. Whoever looks at many finds some that chance made, so they are one family of comparisons: of
 * those found at most 5 % are expected to be wrong. A plain before and after without a group outside is no comparison.
 *
 * @param rows  those with the strongest evidence first, then those that were not compared, those to come last
 * @param m     how many were compared
 * @param found how many of them are found
 * @param level of the intervals of those found, from 0 to 1; of all others it is 0.95
 */
public record EffectFamily(List<Member> rows, int m, int found, double level) {

    /** Of every interval beside which nothing else is compared. */
    public static final double USUAL_LEVEL = 0.95;

    private static final List<String> AFTER_COMPARED = List.of("no_comparison", "too_few", "too_early");

    /**
     * One publication among the others.
     *
     * @param p        of its comparison on its own, null where it was not compared
     * @param interval of the ratio, at the family's level where it is found; null where there is no ratio
     */
    public record Member(EffectRow row, @Nullable Double p, boolean found, @Nullable Interval interval) {

        /** Whether it stood out on its own, but not among so many. */
        public boolean isLostAmongMany() {
            return !found && (row.verdict().equals("helped") || row.verdict().equals("worse"));
        }
    }

    public EffectFamily {
        rows = List.copyOf(rows);
    }

    /** @param effects of all publications that were ever live */
    public static EffectFamily of(List<EffectRow> effects) {
        List<EffectRow> compared = effects.stream().filter(EffectFamily::isCompared).toList();
        List<Double> p = compared.stream().map(EffectFamily::p).toList();
        BenjaminiHochberg family = BenjaminiHochberg.of(p);
        Map<EffectRow, Member> members = new HashMap<>();
        for (int at = 0; at < compared.size(); at++) {
            EffectRow row = compared.get(at);
            boolean found = family.found().contains(at);
            members.put(row, new Member(row, p.get(at), found, interval(row, found ? family.level() : USUAL_LEVEL)));
        }
        List<Member> rows = new ArrayList<>(effects.stream()
                .map(row -> members.getOrDefault(row, new Member(row, null, false, shown(row)))).toList());
        rows.sort(Comparator.comparing(EffectFamily::evidence).thenComparing(EffectFamily::due)
                .thenComparing(member -> member.row().title()));
        return new EffectFamily(rows, family.m(), family.found().size(), family.level());
    }

    /** p values first, the smallest of them before all; then what was not compared, by kind. */
    private static double evidence(Member member) {
        return member.p() != null ? member.p() : 2 + AFTER_COMPARED.indexOf(member.row().verdict());
    }

    private static LocalDate due(Member member) {
        LocalDate from = member.row().effectFrom();
        return from == null ? LocalDate.MAX : from;
    }

    private static boolean isCompared(EffectRow row) {
        return row.ratio() != null && row.low() != null && row.high() != null && row.before().outside() != null;
    }

    private static @Nullable Interval shown(EffectRow row) {
        return row.low() == null || row.high() == null ? null : new Interval(row.low(), row.high());
    }

    private static double p(EffectRow row) {
        Ratio ratio = Ratio.of(row);
        return Math.min(1, 2 * ratio.t().survivalProbability(Math.abs(ratio.log()) / ratio.error()));
    }

    private static Interval interval(EffectRow row, double level) {
        Ratio ratio = Ratio.of(row);
        double half = ratio.t().inverseSurvivalProbability((1 - level) / 2) * ratio.error();
        return new Interval(Math.exp(ratio.log() - half), Math.exp(ratio.log() + half));
    }

    /** The logarithm of the ratio, its standard error and its t: what the 95 % interval was made of. */
    private record Ratio(double log, double error, TDistribution t) {

        static Ratio of(EffectRow row) {
            double low = Math.log(row.low() == null ? 1 : row.low());
            double high = Math.log(row.high() == null ? 1 : row.high());
            TDistribution t = TDistribution.of(degrees(row));
            return new Ratio((low + high) / 2, (high - low) / 2 / t.inverseSurvivalProbability(0.025), t);
        }

        /** Each of the four cells has a rate that takes one week; a cell that is shown is never empty. */
        private static double degrees(EffectRow row) {
            return Math.max(1, 2.0 * (row.before().weeks() + row.after().weeks()) - 4);
        }
    }
}
