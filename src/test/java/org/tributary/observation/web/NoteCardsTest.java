package org.tributary.observation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.observation.NoteStory;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.platform.web.Step;
import org.tributary.platform.web.Texts;

class NoteCardsTest {

    private static final Instant NOTED = Instant.parse("2026-11-15T12:00:00Z");

    private final NoteCards cards = new NoteCards();

    @Test
    void what_was_there_before_the_note_says_since_when() {
        assertEquals(List.of("Nov 15", "since Jul 3", "since Jul 11", "Nov 20", "Dec 1"), details(
                step("observation.story.noted", "2026-11-15", true), step("insight.story.insight", "2026-07-03", true),
                step("insight.story.heard", "2026-07-11", true), step("publication.story.guidance", "2026-11-20", true),
                step("publication.story.effectFrom", "2026-12-01", false)));
    }

    private List<String> details(NoteStory.Step... steps) {
        cards.texts = new Texts();
        cards.clock = Clock.fixed(NOTED, ZoneOffset.UTC);
        ObservationRow note = new ObservationRow(new UUID(0, 1), "c1", "The renewal came late.", List.of(), false, "received",
                null, null, "homeowners", "OH", "renewal", "complaint", null, LocalDate.parse("2026-11-15"), NOTED, false,
                null);
        return cards.card(new Observations.NoteWithStory(note, List.of(steps))).steps().stream().map(Step::detail).toList();
    }

    private static NoteStory.Step step(String key, String on, boolean done) {
        return new NoteStory.Step(10, key, List.of("a", 5), LocalDate.parse(on), done, null);
    }
}
