package org.tributary.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private enum Kind {
        PRODUCT_GAP {
            @Override
            public String toString() {
                return "product gap";
            }
        }
    }

    @Test
    void a_choice_travels_by_the_name_of_its_constant_or_by_its_text() {
        assertEquals("PRODUCT_GAP", new Choice(Kind.PRODUCT_GAP, "Product gap").key());
        assertEquals("00000000-0000-0000-0000-000000000007", new Choice(new UUID(0, 7), "Ohio").key());
    }

    @Test
    void the_scale_has_eleven_steps_that_are_whole_numbers() {
        assertEquals(11, new Scales().getZeroToTen().size());
        assertEquals(10, new Scales().getZeroToTen().get(10).value());
    }
}
