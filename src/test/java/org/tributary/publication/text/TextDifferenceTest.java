package org.tributary.publication.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.publication.text.TextDifference.Change;
import org.tributary.publication.text.TextDifference.Part;

class TextDifferenceTest {

    @Test
    void what_stayed_went_and_came_is_told_in_reading_order() {
        List<Part> parts = TextDifference.between("Call first. Wait a day. Then visit.",
                "Call first. Wait two days. Then visit.");
        assertEquals(List.of(new Part(Change.SAME, "Call first."), new Part(Change.GONE, "Wait a day."),
                new Part(Change.NEW, "Wait two days."), new Part(Change.SAME, "Then visit.")), parts);
        assertEquals(1, TextDifference.changed(parts));
    }

    @Test
    void equal_texts_have_no_difference() {
        assertEquals(0, TextDifference.changed(TextDifference.between("One. Two.\nThree", "One. Two.\nThree")));
    }

    @Test
    void everything_is_new_where_there_was_nothing() {
        assertEquals(2, TextDifference.changed(TextDifference.between("", "One. Two.")));
    }
}
