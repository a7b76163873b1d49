package org.tributary.satisfaction.figure;

import org.tributary.platform.Interval;

/** A figure, or the difference of two, with its interval at any level. */
public interface Estimate {

    /** So small is the smallest p that is told apart. */
    double LEAST = 1e-12;
    int HALVINGS = 40;

    /** In the figure's own unit. */
    double value();

    /** @param level between 0 and 1, such as 0.95 */
    Interval interval(double level);

    /**
     * The p value of "there is none": one minus the level of the interval that just touches zero, so that it never says
     * otherwise than the interval shown. Above 0.05 it is not told apart and 1, because nothing is found there.
     */
    default double p() {
        double holds = LEAST;
        double excludes = 0.05;
        if (interval(1 - excludes).contains(0)) {
            return 1;
        }
        if (interval(1 - holds).excludes(0)) {
            return holds;
        }
        for (int step = 0; step < HALVINGS; step++) {
            double middle = Math.sqrt(holds * excludes);
            if (interval(1 - middle).excludes(0)) {
                excludes = middle;
            } else {
                holds = middle;
            }
        }
        return excludes;
    }
}
