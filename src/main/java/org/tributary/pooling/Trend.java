package org.tributary.pooling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.TrendEstimate.Alarm;

/**
 * Whether a theme is heard more often than it should be this week. The expected count comes from a quasi-Poisson
 * regression over up to five years that end 26 weeks ago (so that a slow rise does not explain itself), with the
 * exposure as offset, a trend, one harmonic or two, past outbreaks down-weighted (Farrington et al. 1996; Noufaily et al.
 * 2013). A theme younger than a year is compared with its own mean so far (gamma-Poisson).
 */
public final class Trend {

    private static final double P_OF_ALARM = 0.01;
    private static final double Z = 1.959964;
    private static final double WEEKS_OF_YEAR = 365.25 / 7;
    private static final int YEAR = 52;
    private static final int LONGEST = 5 * YEAR;
    private static final int GAP = 26;
    private static final int FEWEST_YOUNG_WEEKS = 4;
    /** The same gap for a young theme, so that its second and third week still stand out. */
    private static final int YOUNG_GAP = 3;
    /** A young theme is compared with its life so far; the silence before it counts within these weeks. */
    private static final int SILENCE = 12;
    /** Anscombe residuals above it mark a past outbreak. */
    private static final double OUTBREAK = 2.58;
    /** The second time finds outbreaks that hid in the spread the first ones had caused. */
    private static final int REWEIGHTINGS = 2;
    /** Two peaks a year are believed where chance alone makes them in less than one theme of a hundred (χ², 2 degrees). */
    private static final double SECOND_HARMONIC = 9.21;
    private static final int WEEKS_FOR_SECOND_HARMONIC = 3 * YEAR;

    private Trend() {
    }

    /**
     * @param counts   notes of the theme, a whole week each, earliest first; the last is the latest whole week
     * @param exposure all pooled notes of the same scope in the same weeks; a week without any is left out
     * @throws IllegalArgumentException where the lengths differ or a value is negative
     */
    public static TrendEstimate of(int[] counts, double[] exposure) {
        if (counts.length != exposure.length || Arrays.stream(counts).anyMatch(count -> count < 0)
                || !Arrays.stream(exposure).allMatch(value -> value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Counts and exposures of " + counts.length + " and " + exposure.length
                    + " weeks do not fit or are negative");
        }
        int latest = counts.length - 1;
        if (latest < 1 || exposure[latest] == 0) {
            return TrendEstimate.none();
        }
        int born = 0;
        while (born < latest && counts[born] == 0) {
            born++;
        }
        Expectation expectation = latest - born >= YEAR ? regression(counts, exposure, born) : null;
        if (expectation != null) {
            return expectation.judge(counts[latest], Alarm.ALARM);
        }
        Expectation young = gammaPoisson(counts, exposure, born);
        return young == null ? TrendEstimate.none() : young.judge(counts[latest], Alarm.EMERGING);
    }

    /** Gamma-Poisson with the prior Gamma(½, 0); null where fewer than four weeks before the gap have an exposure. */
    private static @Nullable Expectation gammaPoisson(int[] counts, double[] exposure, int born) {
        int latest = counts.length - 1;
        int first = Math.max(0, Math.min(born, latest - SILENCE));
        double sum = 0;
        double exposed = 0;
        int weeks = 0;
        for (int week = first; week < latest - YOUNG_GAP; week++) {
            if (exposure[week] > 0) {
                sum += counts[week];
                exposed += exposure[week];
                weeks++;
            }
        }
        if (weeks < FEWEST_YOUNG_WEEKS) {
            return null;
        }
        double rate = (sum + 0.5) / exposed;
        double chiSquare = 0;
        for (int week = first; week < latest - YOUNG_GAP; week++) {
            double mean = rate * exposure[week];
            chiSquare += mean > 0 ? (counts[week] - mean) * (counts[week] - mean) / mean : 0;
        }
        double dispersion = Math.max(1, chiSquare / (weeks - 1));
        return new Expectation(rate * exposure[latest], dispersion, dispersion / (sum + 0.5));
    }

    /** Null where the regression does not converge even without trend and harmonic. */
    private static @Nullable Expectation regression(int[] counts, double[] exposure, int born) {
        int latest = counts.length - 1;
        int[] weeks = IntStream.range(Math.max(born, latest - GAP - LONGEST), latest - GAP)
                .filter(week -> exposure[week] > 0).toArray();
        double[] y = Arrays.stream(weeks).mapToDouble(week -> counts[week]).toArray();
        double[] e = Arrays.stream(weeks).mapToDouble(week -> exposure[week]).toArray();
        // A trend drawn on over the gap needs two years, a harmonic one; a theme too sparse for its terms gets fewer.
        int most = weeks.length < YEAR ? 1 : weeks.length < 2 * YEAR ? 3 : weeks.length < WEEKS_FOR_SECOND_HARMONIC ? 4 : 6;
        for (int k : new int[]{most, Math.min(most, 4), Math.min(most, 3), 1}) {
            double[] now = terms(0, k);
            boolean enough = weeks.length > 2 * k && Arrays.stream(y).sum() > 0;
            PoissonRegression fit = enough ? robust(weeks, latest, y, e, k) : null;
            if (fit != null && (k < 6 || fit.wald(4, 5) >= SECOND_HARMONIC)) {
                return new Expectation(exposure[latest] * Math.exp(fit.logRate(now)), fit.dispersion(),
                        fit.variance(now));
            }
        }
        return null;
    }

    /** Fitted anew with past outbreaks down-weighted; null where a fit does not converge. */
    private static @Nullable PoissonRegression robust(int[] weeks, int latest, double[] counts, double[] exposure,
            int k) {
        double[][] terms = Arrays.stream(weeks).mapToObj(week -> terms(week - latest, k)).toArray(double[][]::new);
        double[] weights = new double[weeks.length];
        Arrays.fill(weights, 1);
        PoissonRegression fit = PoissonRegression.fit(counts, exposure, terms, weights);
        for (int time = 0; time < REWEIGHTINGS && fit != null; time++) {
            weights = reweighted(fit, counts, terms, weights);
            fit = PoissonRegression.fit(counts, exposure, terms, weights);
        }
        return fit;
    }

    /** The first k of: 1, years from the latest week, cosine and sine of one year, of half a year (of three: no years). */
    private static double[] terms(int weeksFromLatest, int k) {
        double years = weeksFromLatest / WEEKS_OF_YEAR;
        double cosine = Math.cos(2 * Math.PI * years);
        double sine = Math.sin(2 * Math.PI * years);
        return switch (k) {
            case 1 -> new double[]{1};
            case 3 -> new double[]{1, cosine, sine};
            case 4 -> new double[]{1, years, cosine, sine};
            default -> new double[]{1, years, cosine, sine, cosine * cosine - sine * sine, 2 * sine * cosine};
        };
    }

    private static double[] reweighted(PoissonRegression fit, double[] counts, double[][] terms, double[] before) {
        double[] weights = new double[counts.length];
        for (int i = 0; i < weights.length; i++) {
            double residual = fit.residual(i, counts[i], terms[i], before[i]);
            weights[i] = residual > OUTBREAK ? 1 / (residual * residual) : 1;
        }
        double scale = weights.length / Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * scale).toArray();
    }

    /**
     * What is expected of the latest week.
     *
     * @param mean        expected count
     * @param dispersion  φ
     * @param logVariance variance of the logarithm of the mean
     */
    private record Expectation(double mean, double dispersion, double logVariance) {

        TrendEstimate judge(int count, Alarm raised) {
            double ratio = count / mean;
            double spread = Z * Math.sqrt(logVariance);
            // Exact limits of a Poisson count (Garwood 1936), on the count's worth after overdispersion.
            double worth = count / dispersion;
            double highCount = dispersion * GammaDistribution.of(worth + 1, 1).inverseCumulativeProbability(0.975);
            double low = 0;
            double high = highCount / mean * Math.exp(spread);
            if (count > 0) {
                double lowCount = dispersion * GammaDistribution.of(worth, 1).inverseCumulativeProbability(0.025);
                low = ratio * Math.exp(-Math.hypot(Math.log(count / lowCount), spread));
                high = ratio * Math.exp(Math.hypot(Math.log(highCount / count), spread));
            }
            return new TrendEstimate(mean, ratio, low, high, tail(count) < P_OF_ALARM ? raised : Alarm.STEADY);
        }

        /** Chance of such a count or a higher one: negative binomial, its variance that of count and prediction. */
        private double tail(int count) {
            if (count == 0) {
                return 1;
            }
            double variance = dispersion * mean + mean * mean * logVariance;
            if (variance <= mean * (1 + 1e-9)) {
                return PoissonDistribution.of(mean).survivalProbability(count - 1);
            }
            double size = mean * mean / (variance - mean);
            return BetaDistribution.of(count, size).cumulativeProbability(1 - mean / variance);
        }
    }
}
