package org.tributary.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ratios with their intervals around one, drawn row by row on one common scale of logarithms, so that half and double
 * lie equally far from the middle. What reaches beyond the scale is cut at its end.
 *
 * @param most the ratio at the right end, at least 2; at the left end stands its inverse
 */
public record RatioBars(double most) {

    static final int WIDTH = 200;
    private static final double LEAST_REACH = 2;
    private static final double FURTHEST = 10;

    /** A ratio and the ends of its interval, all above 0. */
    public record Estimate(double low, double value, double high) {
    }

    /** In the units of a drawing {@value #WIDTH} wide; {@code tick} is its left edge. */
    public record Bar(double from, double width, double tick) {
    }

    /** A scale on which all of these find room, up to a ratio of 10. */
    public static RatioBars around(List<Estimate> estimates) {
        double reach = estimates.stream().mapToDouble(one -> Math.max(one.high(), 1 / one.low())).max().orElse(LEAST_REACH);
        return new RatioBars(Math.max(LEAST_REACH, Math.min(FURTHEST, Math.ceil(reach))));
    }

    /** Null where there is nothing to draw. */
    public @Nullable Bar bar(@Nullable Estimate estimate) {
        if (estimate == null) {
            return null;
        }
        double from = at(estimate.low());
        return new Bar(Sparkline.round(from), Sparkline.round(Math.max(2, at(estimate.high()) - from)),
                Sparkline.round(Math.min(WIDTH - 3, Math.max(0, at(estimate.value()) - 1.5))));
    }

    private double at(double ratio) {
        double middle = WIDTH / 2.0;
        return middle + middle * Math.max(-1, Math.min(1, Math.log(ratio) / Math.log(most)));
    }
}
