/**
 * The figures as values that know their uncertainty: they only compute, know no database and no page, and each names the
 * source of its formula ({@code metrics.md} of the design, whose worked numbers are their tests).
 *
 * <p>{@code NetPromoterScore}, {@code Share} and {@code Index} carry n and a 95 % interval; {@code Change},
 * {@code PairedShare} and {@code DifferenceOfDifferences} compare them; {@code BenjaminiHochberg} says which of many
 * comparisons count; {@code LeaveOutImpact} says what a theme does to the score, {@code Drivers} what goes with it;
 * {@code KaplanMeier} says how long something takes.
 */
@NullMarked
package org.tributary.satisfaction.figure;

import org.jspecify.annotations.NullMarked;
