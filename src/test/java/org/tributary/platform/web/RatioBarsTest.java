package org.tributary.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.platform.web.RatioBars.Bar;
import org.tributary.platform.web.RatioBars.Estimate;

class RatioBarsTest {

    @Test
    void half_and_double_lie_equally_far_from_the_middle() {
        RatioBars scale = RatioBars.around(List.of(new Estimate(0.5, 1, 2), new Estimate(0.25, 0.5, 1)));
        assertEquals(4, scale.most());
        assertEquals(new Bar(50, 100, 98.5), scale.bar(new Estimate(0.5, 1, 2)));
        assertEquals(new Bar(0, 100, 48.5), scale.bar(new Estimate(0.25, 0.5, 1)));
        assertNull(scale.bar(null));
    }

    @Test
    void what_reaches_beyond_the_scale_is_cut_at_its_end() {
        RatioBars scale = RatioBars.around(List.of(new Estimate(0.001, 20, 4000)));
        assertEquals(10, scale.most());
        assertEquals(new Bar(0, 200, 197), scale.bar(new Estimate(0.001, 20, 4000)));
    }

    @Test
    void nothing_has_a_scale_all_the_same() {
        assertEquals(2, RatioBars.around(List.of()).most());
    }
}
