/**
 * Whether guidance that is live is contradicted: by what is noted after it, and by what is being written beside it.
 *
 * <p>Once a day {@code ContradictionWatch} looks at the notes that were released on what a guidance answers since it went live:
 * those in whose words it does not work ({@code OpposingWords}), and those that speak ill where the theme did not before.
 * {@code Opposition} says whether they are enough, and more than before, and whether their number may be told. What it raises is a
 * {@code Contradiction}: once for each insight and each version that said something new; who answers for the guidance hears it by
 * {@code GuidanceContradicted}.
 *
 * <p>{@code AtOdds} compares two texts passage by passage and finds those that say the opposite of each other or other numbers;
 * writers are warned of it while they write.
 */
@NullMarked
package org.tributary.publication.contradiction;

import org.jspecify.annotations.NullMarked;
