package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class NoteStoryTest {

    private static final LocalDate NOTED = LocalDate.of(2026, 11, 5);

    @Test
    void what_became_of_a_note_is_told_as_it_happened() {
        assertEquals(List.of("observation.story.noted", "guidance", "answer", "later guidance"),
                told(step(25, "answer", NOTED.plusDays(9)), step(30, "later guidance", NOTED.plusDays(20)),
                        step(30, "guidance", NOTED.plusDays(2))));
    }

    @Test
    void within_a_day_what_leads_to_the_other_comes_first() {
        assertEquals(List.of("observation.story.noted", "insight", "answer", "guidance"),
                told(step(30, "guidance", NOTED), step(25, "answer", NOTED), step(20, "insight", NOTED)));
    }

    @Test
    void what_was_there_before_the_note_does_not_come_before_it() {
        assertEquals(List.of("observation.story.noted", "insight", "guidance", "answer"),
                told(step(20, "insight", NOTED.minusDays(90)), step(30, "guidance", NOTED.minusDays(70)),
                        step(25, "answer", NOTED.minusDays(60))));
    }

    @Test
    void what_is_to_come_stands_last_and_so_does_an_outcome_without_a_day() {
        assertEquals(List.of("observation.story.noted", "guidance", "outcome", "effect"),
                told(new NoteStory.Step(40, "effect", List.of(), NOTED.plusDays(1), false, null), step(40, "outcome", null),
                        step(30, "guidance", NOTED.plusDays(30))));
    }

    private static NoteStory.Step step(int order, String key, @Nullable LocalDate on) {
        return new NoteStory.Step(order, key, List.of(), on, true, null);
    }

    private static List<String> told(NoteStory.Step... later) {
        return NoteStory.inOrder(NOTED, List.of(later)).stream().map(NoteStory.Step::key).toList();
    }
}
