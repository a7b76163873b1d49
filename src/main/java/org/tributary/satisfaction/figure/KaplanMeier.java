package org.tributary.satisfaction.figure;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;

/**
 * How long it takes until something comes, where some still wait: those are counted as long as they have waited and no
 * longer (Kaplan and Meier 1958). The interval of the median holds every time at which the share that still waits may be a
 * half, its own interval being that of Greenwood's variance on the scale of log(−log) (Brookmeyer and Crowley 1982).
 *
 * @param n      times, at least 1
 * @param came   how many of them have come
 * @param median in the unit of the times; null where it is not reached
 * @param low    end of its 95 % interval; null where it is not reached
 * @param high   likewise; null where it is open
 */
public record KaplanMeier(int n, int came, @Nullable Double median, @Nullable Double low, @Nullable Double high) {

    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-12;

    /** How long one took, or has waited so far; 0 or more. */
    public record Wait(double time, boolean came) {

        public Wait {
            if (!(time >= 0)) {
                throw new IllegalArgumentException("No time to wait: " + time);
            }
        }
    }

    /** Who came and who went on waiting at one time. */
    private record Moment(int came, int left) {

        Moment and(Moment other) {
            return new Moment(came + other.came, left + other.left);
        }
    }

    /** @param waits at least one */
    public static KaplanMeier of(Collection<Wait> waits) {
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("Nobody waited");
        }
        TreeMap<Double, Moment> moments = new TreeMap<>();
        List.copyOf(waits).forEach(wait -> moments.merge(wait.time(), new Moment(wait.came() ? 1 : 0, wait.came() ? 0 : 1),
                Moment::and));
        int waiting = waits.size();
        int came = 0;
        double still = 1;
        double greenwood = 0;
        Double median = null;
        Double low = null;
        Double high = null;
        for (var at : moments.entrySet()) {
            int now = at.getValue().came();
            if (now > 0) {
                still *= 1 - (double) now / waiting;
                greenwood += waiting == now ? 0 : (double) now / ((double) waiting * (waiting - now));
                Interval band = band(still, greenwood);
                median = median == null && still <= HALF + ROUNDING ? at.getKey() : median;
                low = low == null && band.low() <= HALF ? at.getKey() : low;
                high = high == null && band.high() <= HALF ? at.getKey() : high;
            }
            came += now;
            waiting -= now + at.getValue().left();
        }
        return new KaplanMeier(waits.size(), came, median, low, high);
    }

    /** Of the share that still waits; where nobody does there is nothing between. */
    private static Interval band(double still, double greenwood) {
        if (still <= ROUNDING) {
            return new Interval(0, 0);
        }
        double half = Interval.Z * Math.sqrt(greenwood) / Math.abs(Math.log(still));
        return new Interval(Math.pow(still, Math.exp(half)), Math.pow(still, Math.exp(-half)));
    }
}
