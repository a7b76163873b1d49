package org.tributary.satisfaction.figure;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tributary.platform.Interval;

/**
 * What a theme does to the net promoter score: the score of all responses minus the score of those that do not mention
 * it.
 *
 * @param all      score of all responses
 * @param without  score of the responses that do not mention the theme
 * @param interval 95 % of the impact, percentile bootstrap over responses
 */
public record LeaveOutImpact(double all, double without, Interval interval) {

    private static final int RESAMPLES = 4_000;
    /** Fixed, so that the same responses give the same figure. */
    private static final long SEED = 20_261_121;

    /** Answers of one side by kind. */
    public record Answers(int promoters, int detractors, int n) {

        public Answers {
            if (promoters < 0 || detractors < 0 || promoters + detractors > n) {
                throw new IllegalArgumentException("No answers: " + promoters + ", " + detractors + " of " + n);
            }
        }

        int passives() {
            return n - promoters - detractors;
        }
    }

    /**
     * @param mentioning responses that mention the theme
     * @param others     all others, at least one
     */
    public static LeaveOutImpact of(Answers mentioning, Answers others) {
        if (others.n() == 0) {
            throw new IllegalArgumentException("Nothing is left without the responses that mention the theme");
        }
        int[] counts = {mentioning.promoters(), mentioning.detractors(), mentioning.passives(), others.promoters(),
                others.detractors(), others.passives()};
        int n = mentioning.n() + others.n();
        byte[] kinds = new byte[n];
        int filled = 0;
        for (byte kind = 0; kind < counts.length; kind++) {
            Arrays.fill(kinds, filled, filled + counts[kind], kind);
            filled += counts[kind];
        }
        return new LeaveOutImpact(scoreOfAll(counts), scoreOfOthers(counts), bootstrap(kinds));
    }

    /** The impact in points: negative where those who mention the theme pull the score down. */
    public double value() {
        return all - without;
    }

    private static Interval bootstrap(byte[] kinds) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] impacts = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int[] counts = new int[6];
            do {
                Arrays.fill(counts, 0);
                for (int draw = 0; draw < kinds.length; draw++) {
                    counts[kinds[random.nextInt(kinds.length)]]++;
                }
            } while (counts[3] + counts[4] + counts[5] == 0);
            impacts[resample] = scoreOfAll(counts) - scoreOfOthers(counts);
        }
        return Percentiles.interval(impacts);
    }

    private static double scoreOfAll(int[] counts) {
        return 100.0 * (counts[0] + counts[3] - counts[1] - counts[4]) / Arrays.stream(counts).sum();
    }

    private static double scoreOfOthers(int[] counts) {
        return 100.0 * (counts[3] - counts[4]) / (counts[3] + counts[4] + counts[5]);
    }
}
