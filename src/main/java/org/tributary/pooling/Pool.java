package org.tributary.pooling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes and their themes, in memory. The same calls in the same order give the same themes. Not safe for threads.
 *
 * <p>What a curator does ({@link #merge}, {@link #move}, {@link #split}, {@link #lock}) fixes every note of the touched
 * themes: no consolidation takes it out again, and no two themes with fixed notes are merged. To undo, call the
 * reverse.
 */
public final class Pool {
    private final PoolParameters parameters;
    private final Notes notes = new Notes();
    private final Likeness likeness = new Likeness(notes);
    private long nextTheme = 1;
    private long nextPosition = 1;

    public Pool(PoolParameters parameters) {
        this.parameters = parameters;
    }

    /** Puts notes in as they were, in order of position, without clustering. The pool is empty before. */
    public void restore(List<PooledNote> rows, long nextTheme) {
        if (notes.size() > 0) {
            throw new IllegalStateException("Only an empty pool can be restored");
        }
        for (var row : rows) {
            notes.add(Node.of(row));
            nextPosition = Math.max(nextPosition, row.position() + 1);
            this.nextTheme = Math.max(this.nextTheme, row.theme() == null ? 1 : row.theme() + 1);
        }
        this.nextTheme = Math.max(this.nextTheme, nextTheme);
    }

    /** The notes as {@link #restore} takes them. The vectors are not copied. */
    public List<PooledNote> rows() {
        return notes.all().stream().sorted(Node.ORDER).map(node -> new PooledNote(node.note, node.vector, node.language,
                node.position, node.theme, node.locked)).toList();
    }

    /**
     * Becomes the pool of these rows, in order of position. What it knows of who is near whom it keeps, so that a consolidation
     * looks at new notes only.
     */
    public void become(List<PooledNote> rows, long newNextTheme) {
        notes.become(rows);
        nextPosition = 1 + rows.stream().mapToLong(PooledNote::position).max().orElse(0);
        nextTheme = newNextTheme;
    }

    /** The number that the next new theme gets. */
    public long nextTheme() {
        return nextTheme;
    }

    public Assignment assign(long note, float[] vector) {
        return assign(note, vector, Language.ENGLISH);
    }

    /**
     * Takes a new note in. The nearest notes of its language vote with the fourth power of their cosine; when none is
     * near, it stays unthemed; when unthemed ones win, they and the note become a theme.
     *
     * @param vector of length 1, from the embedder; not copied
     */
    public Assignment assign(long note, float[] vector, String language) {
        var node = new Node(note, vector, language, nextPosition, null, false);
        var assignment = Vote.on(node, notes, parameters, nextTheme);
        notes.add(node);
        nextPosition++;
        if (assignment.newTheme()) {
            nextTheme++;
        }
        if (assignment.theme() != null) {
            notes.move(node, assignment.theme());
            assignment.alsoAssigned().forEach(other -> notes.move(notes.get(other), assignment.theme()));
        }
        return assignment;
    }

    /**
     * Clusters anew from the present themes, language by language. Takes cosines in the order of all notes × the notes
     * that came since the last time (all × all after {@link #restore}).
     */
    public Consolidation consolidate() {
        return Rearrangement.of(notes, parameters, () -> nextTheme++);
    }

    /**
     * Brings in what a consolidation found on a copy of this pool, which went on meanwhile: with notes that came, and curators'
     * acts, which win. Where nothing happened it is as if the consolidation had been here. See {@link Changeover}.
     *
     * @param copy as its consolidation left it
     */
    public Consolidation adopt(Pool copy, Consolidation found) {
        return new Changeover(notes, copy.notes, found).bring(() -> nextTheme++);
    }

    /** Moves all notes of one theme into another, which a curator wants; both must have notes. */
    public void merge(long into, long from) {
        notes.theme(into);
        notes.theme(from).notes().forEach(node -> notes.move(node, into));
        lock(into);
    }

    /**
     * Moves a note as a curator wants, into any theme that exists or once existed, or out of all themes (null). The
     * rest of the theme it leaves is fixed too.
     */
    public void move(long note, @Nullable Long toTheme) {
        if (toTheme != null && (toTheme < 1 || toTheme >= nextTheme)) {
            throw new IllegalArgumentException("There never was a theme " + toTheme);
        }
        var node = notes.get(note);
        if (node.theme != null) {
            lock(node.theme);
        }
        notes.move(node, toTheme);
        node.locked = true;
        if (toTheme != null) {
            lock(toTheme);
        }
    }

    /** Makes a new theme of some notes, as a curator wants, and returns its number. */
    public long split(Collection<Long> chosen) {
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("A theme needs notes");
        }
        chosen.forEach(notes::get);
        long theme = nextTheme++;
        chosen.forEach(note -> move(note, theme));
        return theme;
    }

    /** Takes a withdrawn note out. Its theme may end by that. */
    public void remove(long note) {
        notes.remove(notes.get(note));
    }

    /** Fixes the theme's present notes in it. */
    public void lock(long theme) {
        notes.theme(theme).notes().forEach(node -> node.locked = true);
    }

    /** Lets consolidations move the theme's notes again. */
    public void unlock(long theme) {
        notes.theme(theme).notes().forEach(node -> node.locked = false);
    }

    /** The themes in order of number, each with its notes in order of arrival. */
    public Map<Long, List<Long>> themes() {
        var themes = new TreeMap<Long, List<Long>>();
        notes.themes().forEach((theme, members) -> themes.put(theme, members.notes().stream().map(node -> node.note).toList()));
        return themes;
    }

    /** The note's theme, empty when it is unthemed. */
    public Optional<Long> theme(long note) {
        return Optional.ofNullable(notes.get(note).theme);
    }

    public boolean isLocked(long note) {
        return notes.get(note).locked;
    }

    public int size() {
        return notes.size();
    }

    /** What is like what among the notes as they are whenever it is asked. */
    public Likeness likeness() {
        return likeness;
    }
}
