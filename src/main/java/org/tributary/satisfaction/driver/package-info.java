/**
 * What goes with the net promoter score: which answers count, when it is computed, and what is kept of it.
 *
 * <p>A {@code DriverTimer} looks on every node whether a release brought ratings of factors. The node that writes the
 * {@code DriverRun} computes it ({@code DriverWork}), outside any transaction and away from requests, and says how far it is;
 * a run that nobody touches for some minutes is taken over. Every node reads the same rows.
 *
 * <p>Decisions:
 * <ul>
 * <li>Only released answers count, and only those that rate every factor of one version ({@code DriverSample}).
 * <li>They must pass the rule on answers; so must the released answers that are left out, and those that came since the last
 * run that was shown: else that one stays.
 * <li>The figures themselves are those of {@code figure.Drivers}, with its own limits.
 * </ul>
 */
@NullMarked
package org.tributary.satisfaction.driver;

import org.jspecify.annotations.NullMarked;
