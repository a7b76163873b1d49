package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.EffectEstimate;
import org.tributary.publication.EffectEstimate.Cell;
import org.tributary.publication.EffectEstimate.Group;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.publication.EffectEstimate.Verdict;

class UsefulnessTest {

    @Test
    void votes_point_where_their_interval_excludes_one_half() {
        assertEquals(Signal.BETTER, signal(30, 6));
        assertEquals(Signal.WORSE, signal(6, 30));
        assertEquals(Signal.NEITHER, signal(16, 12));
    }

    @Test
    void too_few_votes_on_one_side_point_nowhere() {
        assertEquals(Signal.NEITHER, signal(30, 2));
        assertEquals(Signal.BETTER, signal(30, 0));
        assertEquals(Signal.NEITHER, signal(4, 0));
    }

    @Test
    void what_its_readers_found_useless_is_not_said_to_have_helped() {
        assertEquals(Verdict.HELPED, verdict(Signal.NEITHER, Signal.BETTER));
        assertEquals(Verdict.CANNOT_TELL, verdict(Signal.NEITHER, Signal.WORSE));
        assertEquals(Verdict.CANNOT_TELL, verdict(Signal.BETTER, Signal.WORSE), "one that points the other way is enough");
    }

    private static Verdict verdict(Signal satisfaction, Signal usefulness) {
        return EffectEstimate.of(new Group(new Cell(40, 1), new Cell(18, 1)), new Group(new Cell(42, 1), new Cell(40, 1)), 1,
                Double.POSITIVE_INFINITY, satisfaction, usefulness).verdict();
    }

    private static Signal signal(int useful, int not) {
        return Usefulness.of(votes(1, useful), votes(100, not), SmallGroups.atLowest());
    }

    private static List<Contribution> votes(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(one -> new Contribution(one, one, one % 8, one % 8, LocalDate.EPOCH, "", "", "")).toList();
    }
}
