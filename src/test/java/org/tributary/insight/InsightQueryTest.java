package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Invalid;
import org.tributary.platform.SearchWords;
import org.tributary.privacy.ReleasedFigure;

class InsightQueryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void every_unknown_value_is_named() {
        Invalid wrong = assertThrows(Invalid.class, () -> InsightQuery.of("", "boats", "XX", "lost", "loud"));
        assertEquals(List.of("line", "state", "status", "sort"),
                wrong.errors().stream().map(error -> error.field()).toList());
    }

    @Test
    void a_word_is_found_in_title_summary_and_keywords() {
        InsightRow row = row(1, "Drone roof inspections", "They feel watched.", "neighbor|no notice");
        assertEquals(1, SearchWords.of("drone inspect").shareIn(row.words()));
        assertEquals(1, SearchWords.of("NOTICE watched").shareIn(row.words()));
        assertEquals(0.5, SearchWords.of("drone renewal").shareIn(row.words()));
    }

    @Test
    void a_line_that_may_not_be_shown_of_an_insight_does_not_find_it() {
        ReleasedInsight insight = insight(1, 7, figure("named", "state", "OH", null));
        assertTrue(InsightQuery.of(null, null, "OH", null, null).admits(insight));
        assertFalse(InsightQuery.of(null, "homeowners", null, null, null).admits(insight));
        assertFalse(InsightQuery.of(null, null, "KY", null, null).admits(insight));
    }

    @Test
    void the_order_by_reach_goes_by_released_agents() {
        List<ReleasedInsight> sorted = Stream.of(insight(1, 5), insight(2, 19), insight(3, 7))
                .sorted(InsightQuery.of(null, null, null, null, "reach").order()).toList();
        assertEquals(List.of(2L, 3L, 1L), sorted.stream().map(one -> one.row().key()).toList());
    }

    private static ReleasedInsight insight(long key, long agents, ReleasedFigure... more) {
        List<ReleasedFigure> figures = Stream.concat(Stream.of(figure("agents", "", "", agents)),
                Stream.of(more)).toList();
        return new ReleasedInsight(row(key, "Title", "Summary", ""),
                InsightFigures.of(figures, MONDAY.plusDays(7)).orElseThrow());
    }

    private static ReleasedFigure figure(String measure, String dimension, String value, @Nullable Long n) {
        return new ReleasedFigure("insight:1", measure, MONDAY, MONDAY, dimension, value, "", "", n, null, null, null, false,
                Instant.EPOCH, 1);
    }

    private static InsightRow row(long key, String title, String summary, String keywords) {
        return new InsightRow(key, new UUID(0, key), key, title, summary, keywords, "open", "", null,
                OffsetDateTime.of(2026, 6, 1, 12, 0, 0, 0, ZoneOffset.UTC), new byte[0], "", "insight:" + key, "", "", "en");
    }
}
