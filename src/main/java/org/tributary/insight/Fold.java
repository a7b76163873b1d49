package org.tributary.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the folded weekly counts, collected before it is written. Adding and removing the same note leaves nothing;
 * the changes of notes in any order sum up to the same, so the fold always equals a count over the rows.
 */
final class Fold {

    /** A count is kept for each of these; the week is the Monday of the day of observation. */
    record Cell(long theme, LocalDate week, String line, String state, long person, long agency) {
    }

    private final Map<Cell, Integer> changes = new HashMap<>();

    /** A note goes from one theme to another; null stands for none. */
    void move(PoolNote note, @Nullable Long from, @Nullable Long to) {
        if (from != null) {
            add(cell(note, from), -1);
        }
        if (to != null) {
            add(cell(note, to), 1);
        }
    }

    private static Cell cell(PoolNote note, long theme) {
        return new Cell(theme, note.week(), note.line(), note.state(), note.author(), note.agency());
    }

    private void add(Cell cell, int notes) {
        changes.merge(cell, notes, (one, other) -> one + other == 0 ? null : one + other);
    }

    /** The changes that are not zero. */
    Map<Cell, Integer> changes() {
        return Map.copyOf(changes);
    }
}
