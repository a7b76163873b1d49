/**
 * What released figures say side by side: a period against the comparable one, group by group and month by month. It computes
 * from released tallies alone, which others read, and knows no database.
 *
 * <p>Decisions:
 * <ul>
 * <li>A period is a union of what was released together, of the newest scale only; the comparable one is the same weeks a year
 * earlier, else the weeks before ({@code Periods}).
 * <li>A total is standardised to the earlier mix of one dimension, because no two are released together
 * ({@code Standing}, record 177).
 * <li>Whatever is compared on a page is one family ({@code Findings}); nothing else of it bears an arrow.
 * <li>Where all answers are alike a band is shown, and nothing is compared with it.
 * <li>No line joins across a change of scale; what was released over both sides of it counts on neither ({@code Scales}).
 * </ul>
 */
@NullMarked
package org.tributary.satisfaction.explore;

import org.jspecify.annotations.NullMarked;
