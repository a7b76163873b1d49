package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 11, 16);

    @Test
    void notes_of_one_cell_add_up() {
        Fold fold = new Fold();
        fold.move(note(1, 7), null, 3L);
        fold.move(note(2, 7), null, 3L);
        fold.move(note(3, 8), null, 3L);
        assertEquals(Map.of(cell(3, 7), 2, cell(3, 8), 1), fold.changes());
    }

    @Test
    void a_move_takes_away_what_it_adds_elsewhere() {
        Fold fold = new Fold();
        fold.move(note(1, 7), 3L, 4L);
        assertEquals(Map.of(cell(3, 7), -1, cell(4, 7), 1), fold.changes());
    }

    @Test
    void there_and_back_leaves_nothing() {
        Fold fold = new Fold();
        fold.move(note(1, 7), null, 3L);
        fold.move(note(1, 7), 3L, null);
        fold.move(note(2, 7), 5L, 5L);
        assertEquals(Map.of(), fold.changes());
    }

    private static Fold.Cell cell(long theme, long author) {
        return new Fold.Cell(theme, WEEK, "homeowners", "OH", author, 70 + author);
    }

    private static PoolNote note(long id, long author) {
        return new PoolNote(id, author, true, 70 + author, 1, "homeowners", "OH", "renewal", WEEK, Instant.EPOCH, "en", null,
                false);
    }
}
