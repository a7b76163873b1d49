package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectFamilyTest {

    /** 26 weeks before and 8 after, inside and outside, less one for each of four rates. */
    private static final TDistribution T = TDistribution.of(64);
    private static final double ERROR = 0.2;

    @Test
    void of_seven_effects_four_are_found_and_their_intervals_are_wider() {
        List<EffectRow> rows = new ArrayList<>();
        for (double p : new double[]{.2, .021, .0005, .06, .009, .04, .0047}) {
            rows.add(effect("p " + p, p, "helped"));
        }
        EffectFamily family = EffectFamily.of(rows);
        assertEquals(7, family.m());
        assertEquals(4, family.found());
        assertEquals(1 - 4 * 0.05 / 7, family.level(), 1e-12);
        assertEquals(List.of("p 5.0E-4", "p 0.0047", "p 0.009", "p 0.021", "p 0.04", "p 0.06", "p 0.2"),
                family.rows().stream().map(member -> member.row().title()).toList(), "the strongest evidence first");
        EffectFamily.Member first = family.rows().get(0);
        assertEquals(.0005, first.p(), 1e-9);
        double half = T.inverseSurvivalProbability((1 - family.level()) / 2) * ERROR;
        assertEquals(first.row().ratio() * Math.exp(half), first.interval().high(), 1e-9);
        assertFalse(first.isLostAmongMany());
        EffectFamily.Member fifth = family.rows().get(4);
        assertTrue(fifth.isLostAmongMany(), "it helped on its own, but not among seven");
        assertEquals(fifth.row().high(), fifth.interval().high(), 1e-9);
    }

    @Test
    void what_has_no_group_outside_is_no_comparison_and_what_is_to_come_stands_last() {
        EffectRow alone = new EffectRow(UUID.randomUUID(), "alone", "GUIDANCE", "live", null, "no_comparison", 0.5, 0.4, 0.6,
                20.0, side(90, null, 26), side(20, null, 8), null, false, null);
        EffectRow early = new EffectRow(UUID.randomUUID(), "early", "GUIDANCE", "live", null, "too_early", null, null, null,
                null, EffectRow.Side.NONE, EffectRow.Side.NONE, LocalDate.of(2027, 1, 1), false, null);
        EffectFamily family = EffectFamily.of(List.of(early, alone, effect("one", 0.04, "helped")));
        assertEquals(1, family.m());
        assertEquals(List.of("one", "alone", "early"),
                family.rows().stream().map(member -> member.row().title()).toList());
        assertNull(family.rows().get(1).p());
        assertEquals(0.6, family.rows().get(1).interval().high());
        assertNull(family.rows().get(2).interval());
    }

    @Test
    void without_an_effect_there_is_no_family() {
        assertEquals(new EffectFamily(List.of(), 0, 0, 0.95), EffectFamily.of(List.of()));
    }

    private static EffectRow effect(String title, double p, String verdict) {
        double log = -T.inverseSurvivalProbability(p / 2) * ERROR;
        double half = T.inverseSurvivalProbability(0.025) * ERROR;
        return new EffectRow(UUID.randomUUID(), title, "GUIDANCE", "live", null, verdict, Math.exp(log), Math.exp(log - half),
                Math.exp(log + half), 30.0, side(100, 100, 26), side(30, 30, 8), null, false, null);
    }

    private static EffectRow.Side side(int agents, @Nullable Integer outside, int weeks) {
        return new EffectRow.Side(agents, outside, weeks, 20, outside == null ? null : 20, null, null);
    }
}
