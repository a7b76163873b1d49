package org.tributary.satisfaction.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.tributary.platform.Interval;

/**
 * An index on 0-1000: the mean over respondents of each one's weighted mean of factor answers, with t.
 *
 * @param version  of the factors; figures of two versions never stand in one line
 * @param mean     0 to 1000
 * @param interval 95 %, clipped to 0 to 1000; all of it where one respondent leaves the spread unknown
 * @param n        respondents counted
 * @param leftOut  respondents who answered too little of the weight to count
 */
public record Index(int version, double mean, Interval interval, int n, int leftOut) {

    /** A respondent counts with at least this part of the weight answered. */
    private static final double ANSWERED = 0.7;
    private static final double TOP = 1000;

    /** One factor: its weight relative to the others and the ends of its answer scale, worst and best. */
    public record Factor(String name, double weight, double worst, double best) {

        public Factor {
            if (!(weight > 0) || worst == best) {
                throw new IllegalArgumentException("No factor: " + name + ", weight " + weight);
            }
        }
    }

    /** The factors of one version of an index. */
    public record Factors(int version, List<Factor> factors) {

        public Factors {
            factors = List.copyOf(factors);
        }

        /**
         * One respondent's value on 0-1000, the answered factors reweighted.
         *
         * @param answers by factor name; a factor not answered is absent
         * @return empty where less than 70 % of the weight is answered
         */
        public OptionalDouble valueOf(Map<String, ? extends Number> answers) {
            double all = 0;
            double answered = 0;
            double sum = 0;
            for (Factor factor : factors) {
                all += factor.weight();
                Number answer = answers.get(factor.name());
                if (answer != null) {
                    double part = (answer.doubleValue() - factor.worst()) / (factor.best() - factor.worst());
                    if (!(part >= 0 && part <= 1)) {
                        throw new IllegalArgumentException(answer + " is not on the scale of " + factor.name());
                    }
                    answered += factor.weight();
                    sum += factor.weight() * part;
                }
            }
            // A hair's breadth for sums of weights such as 0.6 + 0.1 that fall short of 0.7 in binary.
            return answered > 0 && answered >= ANSWERED * all - 1e-9
                    ? OptionalDouble.of(TOP * sum / answered)
                    : OptionalDouble.empty();
        }
    }

    /**
     * @param respondents the answers of each, by factor name
     * @throws IllegalArgumentException where nobody answered enough
     */
    public static Index of(Factors factors, Collection<? extends Map<String, ? extends Number>> respondents) {
        double[] values = respondents.stream().map(factors::valueOf).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
        int n = values.length;
        if (n == 0) {
            throw new IllegalArgumentException("No index without respondents");
        }
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        return new Index(factors.version(), mean, interval(values, mean), n, respondents.size() - n);
    }

    private static Interval interval(double[] values, double mean) {
        int n = values.length;
        if (n == 1) {
            return new Interval(0, TOP);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = TDistribution.of(n - 1).inverseSurvivalProbability(0.025) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(Math.max(0, mean - half), Math.min(TOP, mean + half));
    }
}
