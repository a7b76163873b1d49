package org.tributary.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.IsoWeeks.Range;

/**
 * The weeks that tell whether guidance helped. The weeks between the trigger and the week it went live belong to
 * neither side: they hold the rise that caused the guidance.
 *
 * @param cohort      the 12 weeks before the draft: an agent with a contribution in them belongs to the exposure
 * @param before      the 26 weeks that end where the trigger began
 * @param leftOutWeek the Monday of the week in which version 1 went live
 * @param after       the 8 weeks after that week
 */
public record EffectWindow(Range cohort, Range before, LocalDate leftOutWeek, Range after) {

    private static final int COHORT_WEEKS = 12;
    private static final int WEEKS_BEFORE = 26;
    private static final int WEEKS_AFTER = 8;
    private static final int TRIGGER_BEFORE_DRAFT = 4;

    /**
     * @param draft      the day the publication was drafted
     * @param wentLive   the day its version 1 went live, not before the draft
     * @param firstAlarm the first day of the point with which the present rise alarmed; null, or one after the
     *                   draft, counts as none, and the trigger is set 4 weeks before the draft
     */
    public static EffectWindow of(LocalDate draft, LocalDate wentLive, @Nullable LocalDate firstAlarm) {
        if (wentLive.isBefore(draft)) {
            throw new IllegalArgumentException("Live on " + wentLive + ", before the draft of " + draft);
        }
        LocalDate draftWeek = IsoWeeks.mondayOf(draft);
        LocalDate trigger = firstAlarm == null || firstAlarm.isAfter(draft)
                ? draftWeek.minusWeeks(TRIGGER_BEFORE_DRAFT)
                : IsoWeeks.mondayOf(firstAlarm);
        LocalDate liveWeek = IsoWeeks.mondayOf(wentLive);
        return new EffectWindow(weeks(draftWeek.minusWeeks(COHORT_WEEKS), COHORT_WEEKS),
                weeks(trigger.minusWeeks(WEEKS_BEFORE), WEEKS_BEFORE), liveWeek, weeks(liveWeek.plusWeeks(1), WEEKS_AFTER));
    }

    private static Range weeks(LocalDate monday, int count) {
        return new Range(monday, monday.plusWeeks(count).minusDays(1));
    }

    /** The day the window closes, the Monday after its last week: from then on there is an effect to name. */
    public LocalDate effectFrom() {
        return after.to().plusDays(1);
    }

    public boolean isClosed(LocalDate today) {
        return !today.isBefore(effectFrom());
    }
}
