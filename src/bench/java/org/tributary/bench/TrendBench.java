package org.tributary.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import org.tributary.bench.OutbreakSimulation.Series;
import org.tributary.pooling.Trend;

/** How many outbreaks raise an alarm in one of their weeks, and how many of the other weeks do. */
final class TrendBench {

    private TrendBench() {
    }

    static void run(Report report) throws IOException {
        report.title("Trend: outbreaks found / false alarms, constant and changing exposure");
        report.line("development file (42 series each)", both(file(), TrendBench::raised));
        report.line("simulated, held-out seeds (420 series each)", both(new OutbreakSimulation(20_261_122).series(10),
                TrendBench::raised));
        report.line("peer: EARS C2 on the development file", both(file(), TrendBench::ears));
    }

    static List<Series> file() throws IOException {
        var rows = new LinkedHashMap<String, List<String[]>>();
        Texts.lines("weekly_counts_dev.csv.gz").stream().skip(1).map(line -> line.split(","))
                .forEach(cells -> rows.computeIfAbsent(cells[0] + cells[2], key -> new ArrayList<>()).add(cells));
        return rows.values().stream().map(series -> {
            var outbreak = new boolean[series.size()];
            for (int week = 0; week < outbreak.length; week++) {
                outbreak[week] = series.get(week)[6].equals("1");
            }
            return new Series(series.get(0)[2].equals("changing"),
                    series.stream().mapToInt(cells -> Integer.parseInt(cells[4])).toArray(),
                    series.stream().mapToDouble(cells -> Double.parseDouble(cells[5])).toArray(), outbreak);
        }).toList();
    }

    private static boolean raised(int[] counts, double[] exposure) {
        return Trend.of(counts, exposure).isRaised();
    }

    /** Three standard deviations above the mean of seven weeks, two weeks back (Hutwagner et al. 2003). */
    private static boolean ears(int[] counts, double[] exposure) {
        int latest = counts.length - 1;
        double sum = 0;
        double squares = 0;
        for (int week = latest - 9; week < latest - 2; week++) {
            sum += counts[week];
            squares += (double) counts[week] * counts[week];
        }
        double deviation = Math.sqrt(Math.max(0, squares - sum * sum / 7) / 6);
        return counts[latest] > sum / 7 + 3 * deviation;
    }

    static String both(List<Series> all, BiPredicate<int[], double[]> alarm) {
        return judge(all.stream().filter(series -> !series.changing()).toList(), alarm) + " · "
                + judge(all.stream().filter(Series::changing).toList(), alarm);
    }

    private static String judge(List<Series> all, BiPredicate<int[], double[]> alarm) {
        int quiet = 0;
        int falseAlarms = 0;
        int found = 0;
        for (var series : all) {
            boolean seen = false;
            int weeks = series.counts().length;
            for (int latest = weeks - OutbreakSimulation.JUDGED_WEEKS; latest < weeks; latest++) {
                boolean raised = alarm.test(java.util.Arrays.copyOf(series.counts(), latest + 1),
                        java.util.Arrays.copyOf(series.exposure(), latest + 1));
                if (series.outbreak()[latest]) {
                    seen |= raised;
                } else {
                    quiet++;
                    falseAlarms += raised ? 1 : 0;
                }
            }
            found += seen ? 1 : 0;
        }
        return "%.1f %% / %.2f %%".formatted(100.0 * found / all.size(), 100.0 * falseAlarms / quiet);
    }
}
