package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Invalid;

class PublicationTest {

    private static final long AUTHOR = 1;
    private static final long APPROVER = 2;
    private static final long CHIEF = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Publication publication = new Publication(Kind.GUIDANCE, text("First"), Set.of(7L), AUTHOR, NOW);

    @Test
    void it_goes_from_draft_to_live() {
        assertEquals(PublicationStatus.DRAFT, publication.newest().status());
        publication.submit();
        publication.approve(APPROVER, NOW);
        publication.goLive(Set.of(10L, 11L), NOW);
        assertEquals(PublicationStatus.LIVE, publication.shown().status());
        assertEquals(1, publication.shown().getNumber());
        assertEquals(Set.of(7L), publication.shown().insights());
    }

    @Test
    void a_step_out_of_turn_is_refused() {
        assertEquals(409, assertThrows(WrongStep.class, () -> publication.approve(APPROVER, NOW)).status());
        assertThrows(WrongStep.class, publication::schedule);
        assertThrows(WrongStep.class, () -> publication.goLive(Set.of(), NOW));
        assertThrows(WrongStep.class, () -> publication.withdraw("wrong", null, NOW));
        assertThrows(WrongStep.class, () -> publication.giveBack("why"));
        publication.submit();
        assertThrows(WrongStep.class, publication::submit);
    }

    @Test
    void what_is_over_stays_over() {
        for (PublicationStatus over : List.of(PublicationStatus.SUPERSEDED, PublicationStatus.WITHDRAWN,
                PublicationStatus.EXPIRED)) {
            for (PublicationStatus next : PublicationStatus.values()) {
                assertFalse(over.canBecome(next), over + " to " + next);
            }
        }
    }

    @Test
    void nothing_becomes_live_without_approval() {
        assertFalse(PublicationStatus.DRAFT.canBecome(PublicationStatus.LIVE));
        assertFalse(PublicationStatus.IN_REVIEW.canBecome(PublicationStatus.LIVE));
        assertFalse(PublicationStatus.DRAFT.canBecome(PublicationStatus.APPROVED));
    }

    @Test
    void an_author_cannot_approve() {
        publication.submit();
        assertThrows(OwnText.class, () -> publication.approve(AUTHOR, NOW));
    }

    @Test
    void whoever_changes_it_in_review_becomes_an_author() {
        publication.submit();
        change(CHIEF, true);
        assertEquals(PublicationStatus.IN_REVIEW, publication.newest().status());
        assertThrows(OwnText.class, () -> publication.approve(CHIEF, NOW));
        publication.approve(APPROVER, NOW);
        assertEquals(PublicationStatus.APPROVED, publication.newest().status());
    }

    @Test
    void a_change_after_approval_needs_another_one() {
        publication.submit();
        publication.approve(APPROVER, NOW);
        assertEquals(Set.of(), publication.authors());
        change(CHIEF, true);
        assertEquals(PublicationStatus.DRAFT, publication.newest().status());
        assertEquals(Set.of(CHIEF), publication.authors());
        publication.submit();
        assertThrows(OwnText.class, () -> publication.approve(CHIEF, NOW));
        publication.approve(AUTHOR, NOW);
    }

    @Test
    void what_is_returned_is_a_draft_with_the_same_authors() {
        publication.submit();
        publication.giveBack("Say from when");
        assertEquals(PublicationStatus.DRAFT, publication.newest().status());
        assertEquals("Say from when", publication.newest().remarks().returnComment());
        publication.submit();
        assertThrows(OwnText.class, () -> publication.approve(AUTHOR, NOW));
    }

    @Test
    void a_change_of_something_live_opens_its_next_version() {
        live();
        change(AUTHOR, true);
        assertEquals(2, publication.newest().getNumber());
        assertEquals(PublicationStatus.DRAFT, publication.newest().status());
        assertEquals(1, publication.shown().getNumber());
        publication.submit();
        publication.approve(APPROVER, NOW);
        publication.goLive(Set.of(), NOW);
        assertEquals(2, publication.shown().getNumber());
        assertEquals(PublicationStatus.SUPERSEDED, publication.history().find(1).orElseThrow().status());
    }

    @Test
    void a_material_version_asks_again_and_an_editorial_one_does_not() {
        live();
        assertEquals(1, publication.history().askedNumber());
        nextLive(false);
        assertEquals(1, publication.history().askedNumber());
        nextLive(true);
        assertEquals(3, publication.history().askedNumber());
    }

    @Test
    void the_first_version_is_always_material() {
        change(AUTHOR, false);
        assertTrue(publication.newest().isMaterial());
    }

    @Test
    void the_revision_rises_at_every_write_and_a_stale_one_is_refused() {
        long before = publication.getRevision();
        publication.submit();
        assertTrue(publication.getRevision() > before);
        assertThrows(ChangedMeanwhile.class,
                () -> publication.change(before, text("Late"), Set.of(), true, AUTHOR));
        assertEquals("First", publication.newest().getTitle());
    }

    @Test
    void withdrawing_takes_what_is_in_the_works_along() {
        live();
        change(AUTHOR, true);
        publication.withdraw("The law changed", null, NOW);
        assertTrue(publication.live().isEmpty());
        assertEquals(PublicationStatus.WITHDRAWN, publication.history().find(1).orElseThrow().status());
        assertEquals(PublicationStatus.WITHDRAWN, publication.newest().status());
        assertThrows(WrongStep.class, () -> change(AUTHOR, true));
    }

    @Test
    void what_is_scheduled_can_be_withdrawn() {
        publication.submit();
        publication.approve(APPROVER, NOW);
        publication.schedule();
        publication.withdraw("Not after all", null, NOW);
        assertEquals(PublicationStatus.WITHDRAWN, publication.newest().status());
    }

    @Test
    void it_is_time_when_its_moment_came() {
        Publication later = new Publication(Kind.GUIDANCE, new PublicationText("Later", "Text", Audience.EVERYBODY, DAY,
                null, DAY, false, NOW.plusSeconds(60), ""), Set.of(), AUTHOR, NOW);
        assertFalse(later.newest().isTime(NOW));
        assertTrue(later.newest().isTime(NOW.plusSeconds(60)));
        assertTrue(publication.newest().isTime(NOW));
    }

    @Test
    void it_applies_to_the_end_of_its_last_day() {
        Publication brief = new Publication(Kind.GUIDANCE, new PublicationText("Short", "Text", Audience.EVERYBODY, DAY,
                DAY.plusDays(3), DAY, false, null, ""), Set.of(), AUTHOR, NOW);
        brief.submit();
        brief.approve(APPROVER, NOW);
        brief.goLive(Set.of(), NOW);
        assertFalse(brief.newest().isOver(DAY.plusDays(3)));
        assertTrue(brief.newest().isOver(DAY.plusDays(4)));
        brief.expire(NOW);
        assertEquals(PublicationStatus.EXPIRED, brief.newest().status());
    }

    @Test
    void a_text_names_everything_that_is_wrong() {
        Invalid invalid = assertThrows(Invalid.class, () -> new PublicationText(" ", "", Audience.EVERYBODY, DAY,
                DAY.minusDays(1), DAY.minusDays(1), false, null, ""));
        assertEquals(List.of("title", "body", "effectiveTo", "reviewBy"),
                invalid.errors().stream().map(error -> error.field()).toList());
    }

    private void live() {
        publication.submit();
        publication.approve(APPROVER, NOW);
        publication.goLive(Set.of(10L), NOW);
    }

    private void nextLive(boolean material) {
        change(AUTHOR, material);
        live();
    }

    private void change(long by, boolean material) {
        publication.change(publication.getRevision(), text("Changed"), Set.of(), material, by);
    }

    static PublicationText text(String title) {
        return new PublicationText(title, "Tell homeowners at renewal.", Audience.EVERYBODY, DAY, null, DAY
                .plusYears(1),
                true, null, "");
    }
}
