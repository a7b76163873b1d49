package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Reason.Rule;
import org.tributary.privacy.Releases.Source;

class ReleasesTest {

    private static final long SET = 501;
    private static final String SUBJECT = "insight:7";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-03-09T06:00:00Z");

    private TestDatabase database;
    private Releases releases;
    private ReleasedFigures figures;

    @BeforeEach
    void open() throws IOException {
        database = new TestDatabase("releases" + System.identityHashCode(this));
        figures = new ReleasedFigures();
        figures.entityManager = database.entityManager;
        releases = new Releases();
        releases.entityManager = database.entityManager;
        releases.rules = SmallGroups.atLowest();
        releases.figures = figures;
        releases.zone = ZoneId.of("America/New_York");
        database.entityManager.getTransaction().begin();
    }

    @AfterEach
    void close() {
        database.entityManager.getTransaction().rollback();
        database.close();
    }

    @Test
    void seven_notes_are_released_and_four_are_not() {
        notes(1, 4);
        assertFalse(releases.release(SET, SUBJECT, WEDNESDAY));
        assertEquals(List.of(), figures.find(SUBJECT));
        assertEquals(new Reason(Rule.TOO_FEW, 1, 0, 0), releases.whyNotShown(SET, WEDNESDAY).orElseThrow());
        notes(5, 7);
        assertTrue(releases.whyNotShown(SET, WEDNESDAY).isEmpty());
        assertTrue(releases.release(SET, SUBJECT, WEDNESDAY));
        assertEquals(7L, total(SUBJECT, "agents"));
        assertEquals(7L, total(SUBJECT, "agencies"));
        assertEquals(7L, total(SUBJECT, "contributions"));
        assertEquals(WEDNESDAY, figures.find(SUBJECT).get(0).asOf());
        assertTrue(figures.visible(SUBJECT));
        assertEquals(List.of(), releases.check(SET, WEDNESDAY));
    }

    @Test
    void rows_look_alike_for_every_value_that_is_not_shown() {
        notes(1, 7);
        releases.release(SET, SUBJECT, WEDNESDAY);
        List<ReleasedFigure> rows = ReleasedFigures.rows(figures.find(SUBJECT), "contributions", "line",
                List.of("personal_auto", "homeowners", "umbrella"));
        assertEquals(List.of("personal_auto", "homeowners", "umbrella"), rows.stream().map(ReleasedFigure::value1)
                .toList());
        assertEquals(List.of(true, false, true), rows.stream().map(ReleasedFigure::suppressed).toList());
        assertNull(rows.get(0).n());
        assertEquals(7L, rows.get(1).n());
    }

    @Test
    void the_monday_release_leaves_the_running_week_open() {
        notes(1, 5);
        releases.contribute(SET, Source.NOTE, 99, by(99, MONDAY.plusWeeks(1)));
        assertTrue(releases.releaseEndedWeeks(SET, SUBJECT, NEXT_MONDAY));
        assertEquals(5L, total(SUBJECT, "contributions"));
        assertFalse(releases.releaseEndedWeeks(SET, SUBJECT, NEXT_MONDAY.plus(Duration.ofDays(7))));
        assertEquals(5L, total(SUBJECT, "contributions"));
    }

    @Test
    void a_note_moves_until_it_is_released_and_stays_afterwards() {
        notes(1, 5);
        releases.contribute(502, Source.NOTE, 5, by(5, MONDAY));
        assertFalse(releases.release(SET, SUBJECT, WEDNESDAY));
        releases.contribute(SET, Source.NOTE, 5, by(5, MONDAY));
        assertTrue(releases.release(SET, SUBJECT, WEDNESDAY));
        releases.contribute(502, Source.NOTE, 5, by(5, MONDAY));
        releases.release(SET, SUBJECT, NEXT_MONDAY);
        assertEquals(5L, total(SUBJECT, "contributions"));
    }

    @Test
    void a_withdrawal_that_breaks_the_set_hides_it_and_it_returns_by_itself() {
        notes(1, 5);
        releases.release(SET, SUBJECT, WEDNESDAY);
        releases.withdraw(Source.NOTE, 3, WEDNESDAY);
        releases.withdraw(Source.NOTE, 3, NEXT_MONDAY);
        assertFalse(figures.visible(SUBJECT));
        assertTrue(figures.find(SUBJECT).stream().allMatch(ReleasedFigure::suppressed));
        assertEquals(List.of(), releases.check(SET, WEDNESDAY));
        notes(11, 16);
        assertTrue(releases.release(SET, SUBJECT, NEXT_MONDAY));
        assertEquals(10L, total(SUBJECT, "contributions"));
        assertEquals(10L, total(SUBJECT, "agents"));
        assertEquals(List.of(), releases.check(SET, NEXT_MONDAY));
    }

    @Test
    void an_unreleased_contribution_is_withdrawn_without_a_trace() {
        notes(1, 5);
        releases.withdraw(Source.NOTE, 3, WEDNESDAY);
        assertFalse(releases.release(SET, SUBJECT, WEDNESDAY));
        assertEquals(4L, ((Number) database.entityManager.createNativeQuery("select count(*) from contribution")
                .getSingleResult()).longValue());
    }

    @Test
    void a_withdrawal_without_a_batch_hides_the_figures_after_thirty_days() {
        notes(1, 7);
        releases.release(SET, SUBJECT, WEDNESDAY);
        releases.withdraw(Source.NOTE, 3, WEDNESDAY);
        releases.refresh(WEDNESDAY.plus(Duration.ofDays(30)));
        assertEquals(7L, total(SUBJECT, "contributions"));
        releases.refresh(WEDNESDAY.plus(Duration.ofDays(31)));
        assertFalse(figures.visible(SUBJECT));
    }

    @Test
    void an_erased_person_leaves_every_set() {
        notes(1, 7);
        releases.contribute(502, Source.SAME_HERE, 1, by(3, MONDAY));
        releases.release(SET, SUBJECT, WEDNESDAY);
        releases.withdrawAllOf(3, WEDNESDAY);
        notes(11, 16);
        assertTrue(releases.release(SET, SUBJECT, NEXT_MONDAY));
        assertEquals(12L, total(SUBJECT, "contributions"));
    }

    @Test
    void merged_sets_are_one_subject_with_both_counts() {
        notes(1, 7);
        releases.release(SET, SUBJECT, WEDNESDAY);
        for (long person = 21; person <= 26; person++) {
            releases.contribute(502, Source.NOTE, person, by(person, MONDAY));
        }
        releases.release(502, "insight:8", WEDNESDAY);
        releases.mergeSets(SET, 502, NEXT_MONDAY);
        assertEquals(List.of(), figures.find("insight:8"));
        assertEquals(13L, total(SUBJECT, "contributions"));
        notes(31, 36);
        releases.release(SET, SUBJECT, NEXT_MONDAY);
        assertEquals(19L, total(SUBJECT, "agents"));
        assertEquals(List.of(), releases.check(SET, NEXT_MONDAY));
    }

    @Test
    void figures_are_found_for_many_subjects_in_one_query() {
        notes(1, 7);
        releases.release(SET, SUBJECT, WEDNESDAY);
        figures.replace("nps", List.of(new ReleasedFigure("nps", "nps", MONDAY, MONDAY, "", "", "", "", 12L, 30.0, 14.1,
                44.2,
                false, WEDNESDAY, 0)));
        Map<String, List<ReleasedFigure>> found = figures.findAll(List.of("nps", SUBJECT, "insight:404"));
        assertEquals(List.of("nps", SUBJECT, "insight:404"), List.copyOf(found.keySet()));
        assertEquals(44.2, found.get("nps").get(0).high());
        assertTrue(found.get("insight:404").isEmpty());
        assertEquals(List.of(SUBJECT), List.copyOf(figures.findByPrefix("insight:").keySet()));
        assertTrue(figures.findByPrefix("insight_").isEmpty());
    }

    private void notes(long from, long to) {
        for (long person = from; person <= to; person++) {
            releases.contribute(SET, Source.NOTE, person, by(person, MONDAY));
        }
    }

    private long total(String subject, String measure) {
        return ReleasedFigures.total(figures.find(subject), measure).orElseThrow().n();
    }

    private static Contribution by(long person, LocalDate week) {
        return new Contribution(0, person, person, person, week, "homeowners", "OH", "renewal");
    }
}
