package org.tributary.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.Consolidation;
import org.tributary.pooling.Label;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PooledNote;

/**
 * One consolidation on its way: a copy of the pool to compute on, and what was found. Between the transactions of
 * {@link ConsolidationWork} it needs neither the pool nor its rows; one thread has it.
 */
public final class ConsolidationRound {

    private final Pool copy;
    private final boolean notes;
    private final @Nullable Instant last;
    private List<PooledNote> rows = List.of();
    private long nextTheme;
    private long epoch;
    private @Nullable Consolidation found;
    private Map<Long, Label> labels = Map.of();
    private SuggestionWork.@Nullable Seen suggestions;
    private List<List<Long>> areas = List.of();

    /** @param copy of an earlier round, or empty */
    ConsolidationRound(Pool copy, Pool pool, PoolStatus status) {
        this.copy = copy;
        this.notes = status.rounds().needsNotes();
        this.last = status.rounds().last();
        take(pool, status);
    }

    /** Takes the pool as it is now; it is held. */
    void take(Pool pool, PoolStatus status) {
        rows = pool.rows();
        nextTheme = pool.nextTheme();
        epoch = status.epoch();
    }

    /** Brings the copy to what was taken. Outside of the pool, as all that takes time. */
    void catchUp() {
        copy.become(rows, nextTheme);
    }

    /** Whether notes are to be grouped anew, and not only the words found that an earlier round left. */
    boolean isOfNotes() {
        return notes;
    }

    /** Finds the communities on the copy. */
    void regroup() {
        catchUp();
        found = copy.consolidate();
    }

    /** Brings what was found into the pool, which is held. */
    Consolidation bringInto(Pool pool) {
        return pool.adopt(copy, Objects.requireNonNull(found));
    }

    /** Looks for words, suggestions and areas on the copy, which has caught up. */
    void look(Map<Long, Label> words) {
        labels = words;
        suggestions = SuggestionWork.look(copy);
        areas = copy.likeness().areas();
    }

    /** Whether another consolidation moved notes since this one began. */
    boolean isLate(PoolStatus status) {
        return !Objects.equals(last, status.rounds().last());
    }

    /** Whether what was looked at is still the pool but for notes that came since. */
    boolean isOf(PoolStatus status) {
        return epoch == status.epoch();
    }

    Pool copy() {
        return copy;
    }

    Map<Long, Label> labels() {
        return labels;
    }

    SuggestionWork.Seen suggestions() {
        return Objects.requireNonNull(suggestions);
    }

    List<List<Long>> areas() {
        return areas;
    }
}
