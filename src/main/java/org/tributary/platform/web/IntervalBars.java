package org.tributary.platform.web;

import java.util.List;

/**
 * Several estimates with their intervals on one common scale that starts at zero (or at the lowest bound below it):
 * a pale bar for the interval, a tick for the estimate, the number in words beside it.
 */
public record IntervalBars(List<Bar> bars) {

    static final int WIDTH = 200;

    /** An estimate in its own unit with its interval, and the words for both ("31 %", "27 to 35 %"). */
    public record Estimate(String label, double low, double value, double high, String text, String interval) {
    }

    /** One estimate drawn: positions and width in the units of the drawing; {@code tick} is the tick's left edge. */
    public record Bar(String label, String text, String interval, double from, double width, double tick) {
    }

    /** Draws these estimates on a common scale of {@value #WIDTH} units. */
    public static IntervalBars of(List<Estimate> estimates) {
        double least = Math.min(0, estimates.stream().mapToDouble(Estimate::low).min().orElse(0));
        double most = estimates.stream().mapToDouble(Estimate::high).max().orElse(1);
        double unit = WIDTH / Math.max(most - least, 1e-9);
        return new IntervalBars(estimates.stream().map(estimate -> new Bar(estimate.label(), estimate.text(),
                estimate.interval(),
                Sparkline.round((estimate.low() - least) * unit),
                Sparkline.round(Math.max(2, (estimate.high() - estimate.low()) * unit)),
                Sparkline.round(Math.max(0, Math.min(WIDTH - 3, (estimate.value() - least) * unit - 1.5))))).toList());
    }
}
