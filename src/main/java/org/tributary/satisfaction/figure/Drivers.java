package org.tributary.satisfaction.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.apache.commons.statistics.distribution.FDistribution;
import org.tributary.platform.Interval;

/**
 * What goes with an answer: how the factors that were rated beside it share the explained variance. Shapley values of R² over all
 * subsets of the factors (Lipovetsky and Conklin 2001; the "LMG" of Lindeman, Merenda and Gold 1980), with percentile intervals of a
 * bootstrap over agents, because answers of one agent's customers are alike. It says what goes together, never why.
 *
 * @param n        answers with every factor that is left
 * @param agents   whose customers gave them
 * @param fit      of the model with all factors
 * @param drivers  by share, the largest first; empty where they are not shown
 * @param refused  the factors that were left out
 */
public record Drivers(int n, int agents, Fit fit, List<Driver> drivers, List<Refused> refused) {

    /** More than that would be more subsets than anyone waits for. */
    public static final int MOST_FACTORS = 12;
    public static final int RESAMPLES = 2_000;
    private static final int LEAST_ANSWERS = 100;
    private static final int ANSWERS_A_FACTOR = 10;
    private static final double ALIKE = 0.95;
    private static final double SIGNIFICANT = 0.05;
    /** Fixed, so that the same answers give the same figures. */
    private static final long SEED = 20_261_122;

    public Drivers {
        drivers = List.copyOf(drivers);
        refused = List.copyOf(refused);
    }

    /** One answer: what was rated, in the order of the names and on any scales, and the answer it goes with. */
    public record Rating(long agent, double[] factors, double answer) {
    }

    /** How the answer goes with a factor. */
    public enum Direction {
        UP, DOWN, MIXED
    }

    /**
     * @param share       percent of the explained variance
     * @param interval    95 % of the share
     * @param correlation with the answer
     * @param mean        of the ratings, on the scale they came in: the performance of importance and performance
     */
    public record Driver(String name, double share, Interval interval, double correlation, Direction direction, double mean) {
    }

    /** A factor that is not looked at. @param twin the factor it goes along with; empty where all gave it the same rating */
    public record Refused(String name, Optional<String> twin) {
    }

    /**
     * The whole model.
     *
     * @param r2       explained part of the variance, 0 to 1
     * @param adjusted for the number of factors
     * @param f        of the overall test, with k and n − k − 1 degrees of freedom
     * @param p        of that test; 1 where there are too few answers for one
     */
    public record Fit(double r2, double adjusted, double f, double p) {

        /** @param k factors */
        static Fit of(double r2, int n, int k) {
            int rest = n - k - 1;
            if (rest < 1 || k < 1) {
                return new Fit(r2, 0, 0, 1);
            }
            double f = r2 / k / ((1 - r2) / rest);
            double p = r2 >= 1 ? 0 : FDistribution.of(k, rest).survivalProbability(f);
            return new Fit(r2, 1 - (1 - r2) * (n - 1) / rest, f, p);
        }
    }

    /** Whether they may be shown: enough answers, and the model says more than chance would. */
    public boolean isShown() {
        return !drivers.isEmpty();
    }

    /** How many answers are needed for so many factors. */
    public static int needed(int factors) {
        return Math.max(LEAST_ANSWERS, ANSWERS_A_FACTOR * factors);
    }

    /**
     * @param names of the factors, at most {@link #MOST_FACTORS}
     * @param ratings each with as many factors as there are names; those with a NaN are left out
     * @param done told how many resamples are done
     * @throws IllegalArgumentException where a rating has another number of factors
     */
    public static Drivers of(List<String> names, List<Rating> ratings, IntConsumer done) {
        if (names.size() > MOST_FACTORS) {
            throw new IllegalArgumentException(names.size() + " factors are more than " + MOST_FACTORS);
        }
        RatingMoments all = RatingMoments.of(names.size(), ratings);
        List<Refused> refused = new ArrayList<>();
        List<Integer> left = left(names, all.sum(), refused);
        RatingMoments moments = all.of(left);
        SharedVariance whole = SharedVariance.of(moments.sum());
        Fit fit = Fit.of(whole.r2(), moments.n(), left.size());
        boolean shown = moments.n() >= needed(left.size()) && fit.p() < SIGNIFICANT;
        List<Driver> drivers = shown
                ? drivers(left.stream().map(names::get).toList(), moments, whole, resamples(moments, done))
                : List.of();
        return new Drivers(moments.n(), moments.agents(), fit, drivers, refused);
    }

    private static List<Integer> left(List<String> names, CrossProducts products, List<Refused> refused) {
        List<Integer> left = new ArrayList<>();
        for (int factor = 0; factor < names.size(); factor++) {
            int one = factor;
            if (products.isConstant(factor)) {
                refused.add(new Refused(names.get(factor), Optional.empty()));
                continue;
            }
            Optional<Integer> twin = left.stream().filter(other -> Math.abs(products.correlation(one, other)) > ALIKE)
                    .findFirst();
            twin.ifPresentOrElse(other -> refused.add(new Refused(names.get(one), Optional.of(names.get(other)))),
                    () -> left.add(one));
        }
        return left;
    }

    private static List<SharedVariance> resamples(RatingMoments moments, IntConsumer done) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<SharedVariance> resamples = new ArrayList<>(RESAMPLES);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            resamples.add(SharedVariance.of(moments.resampled(random)));
            done.accept(resample + 1);
        }
        return resamples;
    }

    private static List<Driver> drivers(List<String> names, RatingMoments moments, SharedVariance whole,
            List<SharedVariance> resamples) {
        List<Driver> drivers = new ArrayList<>();
        for (int factor = 0; factor < names.size(); factor++) {
            int one = factor;
            Interval correlations = Percentiles
                    .interval(resamples.stream().mapToDouble(sample -> sample.correlations()[one]).toArray());
            Interval slopes = Percentiles.interval(resamples.stream().mapToDouble(sample -> sample.slopes()[one]).toArray());
            double correlation = whole.correlations()[one];
            boolean sure = correlations.excludes(0) && slopes.excludes(0) && correlation * whole.slopes()[one] > 0;
            drivers.add(new Driver(names.get(one), whole.percent(one),
                    Percentiles.interval(resamples.stream().mapToDouble(sample -> sample.percent(one)).toArray()), correlation,
                    sure ? correlation > 0 ? Direction.UP : Direction.DOWN : Direction.MIXED, moments.sum().mean(one)));
        }
        drivers.sort(Comparator.comparingDouble(Driver::share).reversed().thenComparing(Driver::name));
        return drivers;
    }
}
