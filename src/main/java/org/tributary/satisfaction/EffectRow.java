package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a publication as it may be told.
 *
 * @param verdict      {@code too_early, helped, worse, no_change, cannot_tell, no_comparison} or {@code too_few}
 * @param ratio        below 1 the theme fell more inside the audience than outside; low and high are its 95 % interval
 * @param smallestFall in percent: a smaller fall would not have been seen
 * @param effectFrom   the day from which there is an effect to name; null before the publication is live
 * @param suppressed   whether one of the cells is too small to be shown
 */
public record EffectRow(UUID id, String title, String kind, String status, @Nullable LocalDate liveOn, String verdict,
        @Nullable Double ratio, @Nullable Double low, @Nullable Double high, @Nullable Double smallestFall, Side before,
        Side after, @Nullable LocalDate effectFrom, boolean suppressed, @Nullable Satisfaction satisfaction) {

    /** Counts of agents who noted it, once a week each, inside and outside the audience; null where not shown. */
    public record Side(@Nullable Integer agents, @Nullable Integer outside, int weeks, @Nullable Integer people,
            @Nullable Integer outsidePeople, @Nullable LocalDate from, @Nullable LocalDate to) {

        static final Side NONE = new Side(null, null, 0, null, null, null, null);

        static Side of(LocalDate from, LocalDate to, int weeks) {
            return new Side(null, null, weeks, null, null, from, to);
        }
    }

    /** By how many points the net promoter score changed more inside than outside, with its 95 % interval. */
    public record Satisfaction(double value, double low, double high) {
    }

    EffectRow with(String newVerdict, boolean hidden, @Nullable Double r, @Nullable Double l, @Nullable Double h,
            @Nullable Double smallest, @Nullable Side newBefore, @Nullable Side newAfter, @Nullable Satisfaction beside) {
        return new EffectRow(id, title, kind, status, liveOn, newVerdict, r, l, h, smallest,
                newBefore == null ? before : newBefore, newAfter == null ? after : newAfter, effectFrom, hidden, beside);
    }

    /** The key of the sentence that says it; arguments are the percents and the date, see the texts. */
    public String sentenceKey() {
        return "satisfaction.effect." + verdict;
    }
}
