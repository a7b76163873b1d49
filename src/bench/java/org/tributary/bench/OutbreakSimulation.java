package org.tributary.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Weekly counts with one outbreak each, after Noufaily et al. 2013 (Statistics in Medicine 32, 1206-1222): 42 scenarios of
 * {@code log µ = θ + βt + Σ γ1 cos + γ2 sin}, negative binomial with variance φµ, and an outbreak of Poisson(k standard
 * deviations) notes, k from 2 to 10, spread over the weeks log-normally (0, ½). The exposure is constant, or it triples over
 * some years, halves at the holidays, jumps near the end and is never quite even, as in the development file.
 */
final class OutbreakSimulation {

    static final int JUDGED_WEEKS = 49;
    private static final int WEEKS = 364;
    private static final int BEFORE = 260;
    private static final double[][] GROUPS = {{0.1, 1.5, 0.0025, 0.6, 0.6}, {-2, 2, 0.005, 0.1, 0.3},
            {1.5, 1, 0.003, 0.2, -0.4}, {0.5, 5, 0.002, 0.5, 0.5}, {2.5, 3, 0.001, 1, 0.1}, {3.75, 1.1, 0.001, 0.1, -0.1},
            {5, 1.2, 0.0001, 0.05, 0.01}};

    /** One theme's weeks. */
    record Series(boolean changing, int[] counts, double[] exposure, boolean[] outbreak) {
    }

    private final SplittableRandom random;

    OutbreakSimulation(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Each scenario so many times with each kind of exposure. */
    List<Series> series(int times) {
        var all = new ArrayList<Series>();
        for (int time = 0; time < times; time++) {
            for (var group : GROUPS) {
                for (int kind = 0; kind < 12; kind++) {
                    all.add(series(group, kind % 6 >= 3, kind % 3, kind >= 6));
                }
            }
        }
        return all;
    }

    private Series series(double[] group, boolean trend, int harmonics, boolean changing) {
        var exposure = new double[WEEKS];
        var counts = new int[WEEKS];
        var means = new double[WEEKS];
        double jump = WEEKS - 20 - random.nextInt(10);
        for (int week = 0; week < WEEKS; week++) {
            int t = BEFORE + week;
            exposure[week] = changing ? exposure(week, jump) : 1;
            double log = group[0] + (trend ? group[2] * t : 0);
            for (int j = 1; j <= harmonics; j++) {
                log += group[3] * Math.cos(2 * Math.PI * j * t / 52) + group[4] * Math.sin(2 * Math.PI * j * t / 52);
            }
            means[week] = exposure[week] * Math.exp(log);
            counts[week] = negativeBinomial(means[week], group[1]);
        }
        var outbreak = new boolean[WEEKS];
        int start = WEEKS - JUDGED_WEEKS + random.nextInt(JUDGED_WEEKS - 4);
        int size = 0;
        while (size == 0) {
            size = poisson((2 + random.nextInt(9)) * Math.sqrt(group[1] * means[start]));
        }
        for (int i = 0; i < size; i++) {
            int week = Math.min(WEEKS - 1, start + (int) Math.exp(0.5 * gaussian()));
            counts[week]++;
            outbreak[week] = true;
        }
        return new Series(changing, counts, exposure, outbreak);
    }

    private double exposure(int week, double jump) {
        double level = 1 + 2.1 / (1 + Math.exp(-(week - 190) / 26.0));
        double holidays = (week + BEFORE) % 52 >= 30 && (week + BEFORE) % 52 < 34 ? 0.65 : 1;
        return level * holidays * (week >= jump ? 1.5 : 1) * Math.exp(0.1 * gaussian());
    }

    private int negativeBinomial(double mean, double dispersion) {
        return poisson(dispersion <= 1 ? mean : gamma(mean / (dispersion - 1)) * (dispersion - 1));
    }

    /** Shape as given, scale 1 (Marsaglia and Tsang 2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = gaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** By the waits between events; the means here are some hundreds at most. */
    private int poisson(double mean) {
        double time = -Math.log(1 - random.nextDouble());
        int count = 0;
        while (time < mean) {
            count++;
            time -= Math.log(1 - random.nextDouble());
        }
        return count;
    }

    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
