package org.tributary.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tributary.satisfaction.figure.Drivers;

/**
 * How long drivers take, with all 2,000 resamples:
 *
 * <pre>mvn -Pbench test-compile exec:java -Dexec.mainClass=org.tributary.bench.DriversBench</pre>
 */
public final class DriversBench {

    private static final int ANSWERS = 50_000;
    private static final int AGENTS = 5_000;

    private DriversBench() {
    }

    public static void main(String[] arguments) {
        Report report = new Report();
        report.title(ANSWERS + " answers of the customers of " + AGENTS + " agents, " + Drivers.RESAMPLES + " resamples");
        for (int factors : new int[]{4, 8, 10, 12, 12}) {
            List<Drivers.Rating> ratings = ratings(factors);
            List<String> names = IntStream.range(0, factors).mapToObj(factor -> "factor " + factor).toList();
            long before = System.nanoTime();
            Drivers drivers = Drivers.of(names, ratings, resample -> {
            });
            report.line(factors + " factors", "%.1f s, the first has %.1f %% (%.1f to %.1f)", (System.nanoTime() - before) / 1e9,
                    drivers.drivers().get(0).share(), drivers.drivers().get(0).interval().low(),
                    drivers.drivers().get(0).interval().high());
        }
    }

    private static List<Drivers.Rating> ratings(int factors) {
        Random random = new Random(factors);
        return IntStream.range(0, ANSWERS).mapToObj(at -> {
            double common = random.nextGaussian();
            double[] rated = new double[factors];
            double answer = 2 * random.nextGaussian();
            for (int factor = 0; factor < factors; factor++) {
                rated[factor] = Math.max(1, Math.min(5, Math.round(3 + common + random.nextGaussian())));
                answer += (factors - factor) * 0.2 * rated[factor];
            }
            return new Drivers.Rating(at % AGENTS, rated, answer);
        }).toList();
    }
}
