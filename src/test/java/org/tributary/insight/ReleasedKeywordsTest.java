package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

class ReleasedKeywordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void a_keyword_is_shown_only_if_the_notes_that_hold_it_pass() {
        List<ReleasedKeywords.Note> notes = IntStream.range(0, 7).mapToObj(agent -> new ReleasedKeywords.Note(
                new Contribution(agent, agent, agent, agent, MONDAY, "homeowners", "OH", "renewal"),
                agent < 4 ? "deductible wording from zanesville" : "deductible wording")).toList();
        assertEquals(List.of("deductible"),
                ReleasedKeywords.passing(List.of("deductible", "zanesville", "absent"), notes, SmallGroups.atLowest()));
    }

    @Test
    void a_keyword_counts_where_a_word_begins_with_it() {
        List<ReleasedKeywords.Note> notes = IntStream.range(0, 5).mapToObj(agent -> new ReleasedKeywords.Note(
                new Contribution(agent, agent, agent, agent, MONDAY, "homeowners", "OH", "renewal"), "underwriting drones"))
                .toList();
        assertEquals(List.of("drone"),
                ReleasedKeywords.passing(List.of("drone", "writing"), notes, SmallGroups.atLowest()));
    }
}
