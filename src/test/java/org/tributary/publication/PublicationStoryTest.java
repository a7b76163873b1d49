package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.observation.NoteStory.Step;

class PublicationStoryTest {

    private final LinkedPublication guidance = linked("GUIDANCE", "2026-11-18T09:00:00Z");

    @Test
    void guidance_is_followed_by_the_day_its_effect_is_known() {
        List<Step> steps = PublicationStory.story(List.of(guidance), Map.of(), LocalDate.of(2026, 11, 21));
        assertEquals(List.of(30, 40), steps.stream().map(Step::order).toList());
        assertEquals(LocalDate.of(2026, 11, 18), steps.get(0).on());
        assertTrue(steps.get(0).done());
        // Live on a Wednesday: its week is left out, eight follow, known on the Monday after.
        assertEquals(LocalDate.of(2027, 1, 18), steps.get(1).on());
        assertFalse(steps.get(1).done());
    }

    @Test
    void the_effect_is_done_when_its_window_is_closed() {
        assertTrue(PublicationStory.story(List.of(guidance), Map.of(), LocalDate.of(2027, 1, 18)).get(1).done());
    }

    @Test
    void what_came_of_it_is_said_in_words() {
        Step effect = PublicationStory.story(List.of(guidance), Map.of(guidance.id(), "satisfaction.outcome.half"),
                LocalDate.of(2027, 1, 18)).get(1);
        assertEquals("satisfaction.outcome.half", effect.key());
        assertEquals(List.of(), effect.arguments());
    }

    @Test
    void what_came_of_each_guidance_that_was_measured_is_said_with_its_title() {
        LinkedPublication later = linked("GUIDANCE", "2026-12-02T09:00:00Z");
        LinkedPublication last = linked("GUIDANCE", "2027-01-10T09:00:00Z");
        List<Step> steps = PublicationStory.story(List.of(guidance, later, last),
                Map.of(guidance.id(), "satisfaction.outcome.untold", later.id(), "satisfaction.outcome.half"),
                LocalDate.of(2027, 2, 8));
        assertEquals(List.of("satisfaction.outcome.untold", "satisfaction.outcome.half"),
                steps.stream().filter(step -> step.order() == 40).map(Step::key).toList());
        assertEquals(List.of("Call first"), steps.get(4).arguments());
    }

    @Test
    void a_product_has_no_effect_to_wait_for() {
        List<Step> steps = PublicationStory.story(List.of(linked("PRODUCT", "2026-11-18T09:00:00Z")), Map.of(),
                LocalDate.of(2026, 11, 21));
        assertEquals(List.of("publication.story.product"), steps.stream().map(Step::key).toList());
    }

    private static LinkedPublication linked(String kind, String live) {
        OffsetDateTime at = OffsetDateTime.parse(live);
        return new LinkedPublication(1, null, UUID.randomUUID(), null, UUID.randomUUID(), kind, "Call first", 1,
                at.minusDays(3), at, "live", 1);
    }
}
