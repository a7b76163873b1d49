package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.people.Away;
import org.tributary.privacy.Contribution;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.publication.EffectWindow;
import org.tributary.satisfaction.figure.PairedShare;
import org.tributary.satisfaction.figure.Share;

class OnLeaveTest {

    private static final LocalDate THIS_WEEK = LocalDate.of(2026, 11, 16);
    private static final EffectWindow WINDOW = EffectWindow.of(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 20), null);

    @Test
    void most_days_of_a_time_decide() {
        OnLeave onLeave = away(1, THIS_WEEK, THIS_WEEK.plusDays(3));
        assertTrue(onLeave.mostOfWeek(1, THIS_WEEK));
        assertFalse(away(1, THIS_WEEK, THIS_WEEK.plusDays(2)).mostOfWeek(1, THIS_WEEK));
        assertFalse(onLeave.mostOfWeek(2, THIS_WEEK));
        assertFalse(onLeave.mostOfWeek(1, THIS_WEEK.plusWeeks(1)));
    }

    @Test
    void who_is_on_leave_is_not_enrolled() {
        Map<LocalDate, Set<Long>> active = Map.of(THIS_WEEK.minusWeeks(5), people(0, 20), THIS_WEEK.minusWeeks(1),
                people(0, 8));
        OnLeave onLeave = away(9, THIS_WEEK.minusWeeks(4), THIS_WEEK.plusDays(3));
        ActiveShare share = ActiveShare.of(people(0, 20), onLeave, active, THIS_WEEK.minusWeeks(8), THIS_WEEK, 5);
        assertEquals(19, share.enrolled());
        assertEquals(new Share(8, 19), share.share());
        assertEquals(new PairedShare(11, 0, 19), share.change(), "asked twice are those who were here twice");
        assertEquals(new Share(8, 19), share.weeks().get(7).share());
        assertEquals(new Share(20, 20), share.weeks().get(3).share());
        assertNull(share.weeks().get(6).share());
    }

    @Test
    void who_is_on_leave_is_not_exposed() {
        Set<Long> audience = people(0, 20);
        Set<Long> cohort = people(0, 40);
        List<Contribution> noted = new ArrayList<>();
        for (LocalDate week : new HashSet<>(WINDOW.before().mondays())) {
            people(0, 4).forEach(person -> noted.add(note(person, week)));
            people(20, 24).forEach(person -> noted.add(note(person, week)));
        }
        for (LocalDate week : WINDOW.after().mondays()) {
            people(0, 2).forEach(person -> noted.add(note(person, week)));
            people(20, 24).forEach(person -> noted.add(note(person, week)));
        }
        assertEquals(0.5, ratio(EffectCounts.of(noted, cohort, audience, WINDOW)), 0.001);
        // Half of the audience is away all the weeks after: as many notes of half the people is as many as ever.
        OnLeave half = new OnLeave(people(10, 20).stream().collect(Collectors.toMap(person -> person,
                person -> List.of(new Away(WINDOW.after().from(), WINDOW.after().to())))));
        assertEquals(1.0, ratio(EffectCounts.of(noted, cohort, audience, half, WINDOW)), 0.001);
        OnLeave all = new OnLeave(people(0, 20).stream().collect(Collectors.toMap(person -> person,
                person -> List.of(new Away(WINDOW.after().from(), WINDOW.after().to())))));
        assertEquals(0, EffectCounts.of(noted, cohort, audience, all, WINDOW).insideAfter().size(),
                "who is away and notes all the same is neither exposed nor counted");
    }

    private static double ratio(EffectCounts counts) {
        Double ratio = counts.estimate(Signal.NEITHER).ratio();
        return ratio == null ? Double.NaN : ratio;
    }

    private static Contribution note(long person, LocalDate week) {
        return new Contribution(person, person, person, person, week, "", "", "");
    }

    private static OnLeave away(long person, LocalDate from, LocalDate to) {
        return new OnLeave(Map.of(person, List.of(new Away(from, to))));
    }

    private static Set<Long> people(long from, long to) {
        return LongStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
