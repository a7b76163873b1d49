package org.tributary.publication.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.insight.ReleasedNotes.Note;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

class OppositionTest {

    private static final Instant LIVE = Instant.parse("2026-06-01T12:00:00Z");
    private static final SmallGroups RULES = SmallGroups.atLowest();

    private final List<Note> notes = new ArrayList<>();

    @Test
    void agents_of_many_agencies_who_say_that_it_does_not_work_are_counted() {
        plant(30, 20, false);
        plant(-30, 20, false);
        plant(30, 10, true);
        assertEquals(Optional.of(new Opposition(10, 10)), found());
    }

    @Test
    void what_was_always_said_opposes_nothing() {
        plant(-30, 20, false);
        plant(-30, 10, true);
        plant(30, 20, false);
        plant(30, 10, true);
        assertEquals(Optional.empty(), found());
    }

    @Test
    void a_few_voices_of_many_are_no_contradiction() {
        plant(-30, 20, false);
        plant(30, 60, false);
        plant(30, 6, true);
        assertEquals(Optional.empty(), found());
    }

    @Test
    void nothing_is_said_of_fewer_than_may_be_shown() {
        plant(-30, 20, false);
        plant(30, 4, true);
        assertEquals(Optional.empty(), found());
    }

    @Test
    void a_number_is_told_only_where_the_rest_of_the_batch_may_be_known_too() {
        plant(-30, 20, false);
        plant(30, 10, true);
        plant(30, 2, false);
        Opposition opposition = found().orElseThrow();
        assertNull(opposition.agents());
        assertNull(opposition.agencies());
    }

    @Test
    void a_number_is_told_once_of_the_same_notes() {
        plant(30, 10, true);
        assertEquals(new Opposition(null, null), Opposition.of(notes, LIVE, false, RULES).orElseThrow());
    }

    @Test
    void where_the_mood_turned_those_who_speak_ill_oppose_it() {
        for (int each = 0; each < 30; each++) {
            add(-40 + each, each, false, each % 10 == 0);
            add(40 - each, each, false, each % 10 < 7);
        }
        assertEquals(21, found().orElseThrow().agents());
    }

    @Test
    void a_theme_of_complaints_that_stays_one_opposes_nothing() {
        for (int each = 0; each < 40; each++) {
            add(-40 + each / 2, each, false, each % 10 < 7);
            add(40 - each / 2, each, false, each % 10 < 7);
        }
        assertEquals(Optional.empty(), found());
    }

    /** Each is looked at once a week for half a year, with a third of the notes saying that it does not work before and after. */
    @Test
    void of_two_hundred_themes_that_stay_as_they_are_few_are_flagged() {
        SplittableRandom random = new SplittableRandom(5);
        int flagged = 0;
        for (int theme = 0; theme < 200; theme++) {
            notes.clear();
            for (int day = 1; day <= 182; day++) {
                if (random.nextInt(3) == 0) {
                    add(-day, random.nextInt(60), random.nextInt(3) == 0, null);
                }
            }
            boolean raised = false;
            for (int week = 0; week < 26; week++) {
                for (int day = 0; day < 7; day++) {
                    if (random.nextInt(3) == 0) {
                        add(week * 7 + day + 1, random.nextInt(60), random.nextInt(3) == 0, null);
                    }
                }
                raised |= found().isPresent();
            }
            flagged += raised ? 1 : 0;
        }
        assertTrue(flagged <= 10, flagged + " of 200");
    }

    private Optional<Opposition> found() {
        return Opposition.of(notes, LIVE, true, RULES);
    }

    private void plant(int day, int count, boolean opposes) {
        for (int each = 0; each < count; each++) {
            add(day, each, opposes, null);
        }
    }

    private void add(int day, int agent, boolean opposes, @Nullable Boolean negative) {
        LocalDate week = LocalDate.of(2026, 6, 1).plusWeeks(Math.floorDiv(day, 7));
        long id = notes.size() + 1;
        notes.add(new Note(new Contribution(id, agent, agent, agent, week, "homeowners", "OH", "claim"),
                day < 0 ? 1 : 2, LIVE.plus(Duration.ofDays(day)), opposes, negative));
    }
}
