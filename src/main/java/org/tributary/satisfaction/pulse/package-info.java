/**
 * The agents' pulse: how easy the carrier is to do business with, as agents say once a quarter.
 *
 * <p>The way of an answer: each week another thirteenth of the agents is asked ({@code PulseQuarter}); {@code PulseAnswers}
 * takes what they say, with their name, with their agency only, or without either. That somebody answered stands in one row, what
 * was said in others, and nothing leads from one to the other: no key, no moment, and every Monday {@code PulseReleases} writes
 * all of them anew in an order of chance. Whoever answered without a name has a receipt, shown once, and sees or
 * withdraws the answer with it ({@code PulseReceipts}).
 *
 * <p>The way of a figure: when a quarter has ended, the Monday release computes what may be shown ({@code PulseFigures}) and stores
 * it; managers read only that ({@code PulseResults}). The rule on groups is applied to who answered, as if those of whom it is
 * not known whether they said something were those whom it would hurt most ({@code PulseGate}).
 *
 * <p>Decisions are in {@code src/docs/decisions/0175-a-pulse-without-a-trace.md}. Nobody's events are heard here and none are
 * fired.
 */
@NullMarked
package org.tributary.satisfaction.pulse;

import org.jspecify.annotations.NullMarked;
