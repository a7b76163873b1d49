package org.tributary.satisfaction.report;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.figure.BenjaminiHochberg;
import org.tributary.satisfaction.figure.Change;

/**
 * Which of many changes count: the false discovery rate over all of them is controlled at 5 % (Benjamini and Hochberg 1995), and
 * those found show intervals at the level that belongs to it. The p value of a change is that at which its MOVER interval
 * would end at zero; the interval at another level is its arms, stretched by the ratio of the normal quantiles.
 *
 * @param found the surest first
 * @param m     how many changes were looked at
 */
record WhatChanged(List<Found> found, int m) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @param name of what it is */
    record Candidate(String name, PeriodFigure figure) {

        /** Where only a band is shown, nothing is compared with it. */
        boolean isComparable() {
            return figure.change() != null && figure.value() != null && figure.value().value() != null;
        }

        Change change() {
            return java.util.Objects.requireNonNull(figure.change());
        }
    }

    /** @param interval of the change, at the level that belongs to the number found */
    record Found(Candidate candidate, Interval interval) {
    }

    static WhatChanged of(List<Candidate> candidates) {
        List<Candidate> family = candidates.stream().filter(Candidate::isComparable).toList();
        BenjaminiHochberg judged = BenjaminiHochberg.of(family.stream().map(one -> p(one.change())).toList());
        double wider = NORMAL.inverseCumulativeProbability(1 - (1 - judged.level()) / 2) / Interval.Z;
        return new WhatChanged(judged.found().stream().map(family::get)
                .map(one -> new Found(one, stretched(one.change(), wider))).toList(), family.size());
    }

    static double p(Change change) {
        double arm = change.value() > 0
                ? change.value() - change.interval().low()
                : change.interval().high() - change.value();
        if (change.value() == 0 || arm <= 0) {
            return change.value() == 0 ? 1 : 0;
        }
        return 2 * NORMAL.survivalProbability(Interval.Z * Math.abs(change.value()) / arm);
    }

    private static Interval stretched(Change change, double wider) {
        return new Interval(change.value() - (change.value() - change.interval().low()) * wider,
                change.value() + (change.interval().high() - change.value()) * wider);
    }
}
