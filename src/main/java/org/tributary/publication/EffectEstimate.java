package org.tributary.publication;

import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;

/**
 * Whether guidance helped: how far the theme fell below its usual level among the agents it was for, relative to all
 * others. {@code R = (A1/a1 ÷ A0/a0) ÷ (B1/b1 ÷ B0/b0)}: A inside the audience, B outside, 0 before, 1 after; capitals
 * count distinct agents who noted the theme, once a week each, small letters are exposures. {@code var(ln R) = φ·(1/A0
 * + 1/A1 + 1/B0 + 1/B1)}. It is computed once, when the {@link EffectWindow} has closed, and only from cells that the
 * small-group rules let pass.
 *
 * @param verdict      what may be said
 * @param ratio        R; without a group outside, the plain after over before; null while too early, or where the
 *                     audience had no exposure before or after
 * @param interval     95 %, null with the ratio
 * @param smallestFall in percent: a smaller fall would not have been told from none; null with the ratio
 * @param dispersion   φ, at least 1; 1 where there is no ratio
 */
public record EffectEstimate(Verdict verdict, @Nullable Double ratio, @Nullable Interval interval,
        @Nullable Double smallestFall, double dispersion) {

    /** Changes within it are not worth naming. */
    private static final Interval SAME = new Interval(0.8, 1.25);

    public enum Verdict {
        HELPED, WORSE, NO_CHANGE, CANNOT_TELL, NO_COMPARISON, TOO_EARLY
    }

    /** Where satisfaction or usefulness points, by an interval that excludes zero; NEITHER while it does not. */
    public enum Signal {
        BETTER, WORSE, NEITHER
    }

    /** One week of one group: distinct agents who noted the theme, and the agents who could have. */
    public record Week(int agents, double exposure) {

        public Week {
            if (agents < 0 || !(exposure >= 0) || agents > 0 && exposure == 0) {
                throw new IllegalArgumentException(agents + " agents of an exposure of " + exposure);
            }
        }
    }

    /** All weeks of one group on one side: the sum of the counts and of the exposures. */
    public record Cell(double count, double exposure) {

        static Cell of(List<Week> weeks) {
            return new Cell(weeks.stream().mapToInt(Week::agents).sum(),
                    weeks.stream().mapToDouble(Week::exposure).sum());
        }

        private double logRate(double added) {
            return Math.log((count + added) / exposure);
        }

        private double variance(double added) {
            return 1 / (count + added);
        }
    }

    /** A group before and after. */
    public record Group(Cell before, Cell after) {

        boolean isExposed() {
            return before.exposure > 0 && after.exposure > 0;
        }
    }

    /** The window is not over. */
    public static EffectEstimate tooEarly() {
        return new EffectEstimate(Verdict.TOO_EARLY, null, null, null, 1);
    }

    /**
     * The estimate from weekly counts; φ is Pearson's χ² of the weeks around their cell's rate over its degrees of
     * freedom, and t on those takes the place of z. Without weeks, or without exposure, outside there is no comparison.
     */
    public static EffectEstimate of(List<Week> insideBefore, List<Week> insideAfter, List<Week> outsideBefore,
            List<Week> outsideAfter, Signal... signals) {
        double chiSquare = 0;
        double degrees = 0;
        for (List<Week> weeks : List.of(insideBefore, insideAfter, outsideBefore, outsideAfter)) {
            Cell cell = Cell.of(weeks);
            if (cell.count() > 0) {
                for (Week week : weeks) {
                    if (week.exposure() > 0) {
                        double expected = cell.count() / cell.exposure() * week.exposure();
                        chiSquare += (week.agents() - expected) * (week.agents() - expected) / expected;
                        degrees++;
                    }
                }
                degrees--;
            }
        }
        double dispersion = degrees > 0 ? Math.max(1, chiSquare / degrees) : 1;
        return of(new Group(Cell.of(insideBefore), Cell.of(insideAfter)),
                new Group(Cell.of(outsideBefore), Cell.of(outsideAfter)), dispersion, Math.max(1, degrees), signals);
    }

    /**
     * The estimate from the four cells.
     *
     * @param dispersion φ, at least 1
     * @param degrees    degrees of freedom of φ; positive infinity where φ is known, which gives z
     * @param signals    where satisfaction and usefulness point; none of them may contradict what is said
     */
    public static EffectEstimate of(Group inside, Group outside, double dispersion, double degrees, Signal... signals) {
        if (!inside.isExposed()) {
            return new EffectEstimate(Verdict.CANNOT_TELL, null, null, null, 1);
        }
        boolean compared = outside.isExposed();
        boolean empty = inside.before.count == 0 || inside.after.count == 0
                || compared && (outside.before.count == 0 || outside.after.count == 0);
        double added = empty ? 0.5 : 0;
        double log = inside.after.logRate(added) - inside.before.logRate(added);
        double variance = inside.after.variance(added) + inside.before.variance(added);
        if (compared) {
            log -= outside.after.logRate(added) - outside.before.logRate(added);
            variance += outside.after.variance(added) + outside.before.variance(added);
        }
        double quantile = Double.isInfinite(degrees)
                ? Interval.Z
                : TDistribution.of(degrees).inverseSurvivalProbability(0.025);
        double half = quantile * Math.sqrt(dispersion * variance);
        Interval interval = new Interval(Math.exp(log - half), Math.exp(log + half));
        return new EffectEstimate(compared ? verdict(interval, List.of(signals)) : Verdict.NO_COMPARISON, Math.exp(log),
                interval,
                100 * (1 - Math.exp(-half)), dispersion);
    }

    private static Verdict verdict(Interval interval, Collection<Signal> signals) {
        if (interval.high() < 1 && !signals.contains(Signal.WORSE)) {
            return Verdict.HELPED;
        }
        if (interval.low() > 1 && !signals.contains(Signal.BETTER)) {
            return Verdict.WORSE;
        }
        return SAME.contains(interval) ? Verdict.NO_CHANGE : Verdict.CANNOT_TELL;
    }
}
