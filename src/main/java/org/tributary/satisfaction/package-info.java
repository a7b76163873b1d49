/**
 * What customers answered, and what may be said about it. A response is given to a survey, belongs to the agent whose
 * customer answered and to the ISO week of its plain date. The figures are values that know their uncertainty: {@code
 * NetPromoterScore}, {@code Share} and {@code Index} carry n and a 95 % interval, {@code Change} and {@code
 * DifferenceOfDifferences} compare them, {@code BenjaminiHochberg} says which of many comparisons count, {@code
 * LeaveOutImpact} what a theme does to the score. They only compute: whether a figure may be shown is decided before,
 * by {@code privacy}.
 */
@NullMarked
package org.tributary.satisfaction;

import org.jspecify.annotations.NullMarked;
