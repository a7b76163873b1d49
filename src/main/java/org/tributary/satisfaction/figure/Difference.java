package org.tributary.satisfaction.figure;

import org.tributary.platform.Interval;

/** How a figure moved from one period to another, as {@link Change} computes it, at any level. */
public record Difference(Estimate earlier, Estimate later) implements Estimate {

    @Override
    public double value() {
        return later.value() - earlier.value();
    }

    @Override
    public Interval interval(double level) {
        return Change.between(earlier.value(), earlier.interval(level), later.value(), later.interval(level)).interval();
    }
}
