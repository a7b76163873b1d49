package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.EffectEstimate;
import org.tributary.publication.EffectWindow;

class EffectCountsTest {

    private static final EffectWindow WINDOW = EffectWindow.of(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 17), null);
    private static final Set<Long> COHORT = LongStream.range(0, 80).boxed().collect(Collectors.toSet());
    private static final Set<Long> AUDIENCE = LongStream.range(0, 40).boxed().collect(Collectors.toSet());

    @Test
    void an_agent_counts_once_a_week() {
        LocalDate week = WINDOW.after().from();
        EffectCounts counts = EffectCounts.of(List.of(note(1, week), note(1, week), note(1, week.plusWeeks(1))), COHORT,
                AUDIENCE, WINDOW);
        assertEquals(2, counts.insideAfter().size());
        assertEquals(40, counts.insidePeople());
    }

    @Test
    void who_is_not_of_the_cohort_and_the_weeks_between_do_not_count() {
        EffectCounts counts = EffectCounts.of(List.of(note(90, WINDOW.after().from()), note(1, WINDOW.leftOutWeek())),
                COHORT, AUDIENCE, WINDOW);
        assertEquals(0, counts.insideAfter().size() + counts.insideBefore().size() + counts.outsideAfter().size());
    }

    @Test
    void a_fall_inside_beside_a_steady_outside_helped() {
        EffectCounts counts = counts(8, 2, 8, 8);
        assertTrue(counts.passes(SmallGroups.atLowest()));
        EffectEstimate estimate = counts.estimate(EffectEstimate.Signal.NEITHER);
        assertEquals(EffectEstimate.Verdict.HELPED, estimate.verdict());
        assertEquals(0.25, estimate.ratio(), 0.01);
    }

    @Test
    void one_cell_of_too_few_hides_everything() {
        assertFalse(counts(8, 0, 8, 8).passes(SmallGroups.atLowest()));
    }

    @Test
    void without_anybody_outside_there_is_no_comparison() {
        EffectCounts counts = EffectCounts.of(notes(0, 8, 4), AUDIENCE, AUDIENCE, WINDOW);
        assertTrue(counts.passes(SmallGroups.atLowest()));
        assertEquals(EffectEstimate.Verdict.NO_COMPARISON, counts.estimate(EffectEstimate.Signal.NEITHER).verdict());
    }

    private static EffectCounts counts(int insideBefore, int insideAfter, int outsideBefore, int outsideAfter) {
        List<Contribution> notes = new ArrayList<>(notes(0, insideBefore, insideAfter));
        notes.addAll(notes(40, outsideBefore, outsideAfter));
        return EffectCounts.of(notes, COHORT, AUDIENCE, WINDOW);
    }

    /** So many agents a week from the first one on, wandering through the group. */
    private static List<Contribution> notes(long first, int weeklyBefore, int weeklyAfter) {
        List<Contribution> notes = new ArrayList<>();
        for (LocalDate monday : WINDOW.before().mondays()) {
            week(notes, first, monday, weeklyBefore);
        }
        for (LocalDate monday : WINDOW.after().mondays()) {
            week(notes, first, monday, weeklyAfter);
        }
        return notes;
    }

    private static void week(List<Contribution> notes, long first, LocalDate monday, int count) {
        for (int each = 0; each < count; each++) {
            notes.add(note(first + (monday.getDayOfYear() / 7 * 5L + each) % 40, monday));
        }
    }

    private static Contribution note(long person, LocalDate week) {
        return new Contribution(person, person, person % 12, person % 12, week, "", "", "");
    }
}
