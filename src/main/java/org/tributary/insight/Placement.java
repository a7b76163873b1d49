package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.Label;
import org.tributary.pooling.Labels;
import org.tributary.pooling.Neighbour;
import org.tributary.pooling.Pool;

/**
 * Writes down where notes went: the rows, the fold and the contributions, always the three together. It works in the caller's
 * transaction, which holds the pool; no door.
 */
@ApplicationScoped
class Placement {

    private static final int TEXTS_PER_LABEL = 50;

    private volatile boolean hasty;
    private volatile boolean leftInHaste;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Contributions contributions;

    @Inject
    Clock clock;

    Sql sql() {
        return new Sql(entityManager.unwrap(Connection.class));
    }

    /**
     * Notes go into themes, or out of all (null).
     *
     * @param created those of the themes that are new
     * @return the notes as they were before
     */
    List<PoolNote> move(Map<Long, @Nullable Long> themes, Collection<Long> created) {
        Sql sql = sql();
        PoolRows rows = new PoolRows(sql);
        List<PoolNote> notes = rows.notes(themes.keySet());
        create(created, notes, themes, sql);
        Fold fold = new Fold();
        notes.forEach(note -> fold.move(note, note.theme(), themes.get(note.id())));
        rows.place(themes);
        new FoldRows(sql).add(fold);
        contributions.move(notes.stream().filter(note -> !Objects.equals(note.theme(), themes.get(note.id()))).toList(),
                themes);
        return notes;
    }

    private void create(Collection<Long> created, List<PoolNote> notes, Map<Long, @Nullable Long> themes, Sql sql) {
        if (created.isEmpty()) {
            return;
        }
        Map<Long, Integer> sizes = new LinkedHashMap<>();
        for (PoolNote note : notes) {
            Long theme = themes.get(note.id());
            if (theme != null && created.contains(theme) && sizes.merge(theme, 1, Integer::sum) == 1) {
                entityManager.persist(new Theme(theme, note.language(), clock.instant()));
            }
        }
        entityManager.flush();
        ThemeHistory history = new ThemeHistory(sql);
        sizes.forEach((theme, size) -> history.add(theme, ThemeHistory.CREATED, null, null, size, "", clock.instant()));
    }

    /** While the portal starts, themes get their words the quick way; {@link #takeTime} makes up for it. */
    void makeHaste() {
        hasty = true;
    }

    /** @return whether themes got their words in haste since {@link #makeHaste} */
    boolean takeTime() {
        boolean left = leftInHaste;
        hasty = false;
        leftInHaste = false;
        return left;
    }

    /** Gives themes the machine's titles and words, from the texts nearest to their middle. */
    void describe(Collection<Long> themes, Pool pool) {
        if (!themes.isEmpty()) {
            write(labels(texts(themes, pool)), pool);
        }
    }

    /** The same the quick way, for themes that get their words anew in a moment. */
    void describeInHaste(Collection<Long> themes, Pool pool) {
        if (!themes.isEmpty()) {
            write(Labels.inHaste(texts(themes, pool)), pool);
        }
    }

    /** The texts nearest to the middle of those of the themes that have notes, the nearest first. */
    Map<Long, List<String>> texts(Collection<Long> themes, Pool pool) {
        Map<Long, List<String>> texts = new LinkedHashMap<>();
        Set<Long> present = pool.themes().keySet();
        themes.stream().filter(present::contains).forEach(theme -> texts.put(theme, centralTexts(theme, pool)));
        texts.values().removeIf(List::isEmpty);
        return texts;
    }

    /** The machine's titles and words from such texts; needs no transaction. */
    Map<Long, Label> labels(Map<Long, List<String>> texts) {
        leftInHaste |= hasty && !texts.isEmpty();
        return hasty ? Labels.inHaste(texts) : Labels.of(texts);
    }

    /** Writes titles and words down. */
    void write(Map<Long, Label> labels, Pool pool) {
        if (labels.isEmpty()) {
            return;
        }
        entityManager.createQuery("select t from Theme t where t.id in :themes", Theme.class)
                .setParameter("themes", labels.keySet()).getResultList().forEach(theme -> {
                    Label label = labels.get(theme.getId());
                    theme.describe(label.headline(), label.chips(), pool.likeness().cohesion(theme.getId()));
                });
    }

    /** The machine's words for a theme that lost a note; none where it has no notes any more. */
    void renewWords(long theme, Pool pool) {
        if (pool.themes().containsKey(theme)) {
            describe(List.of(theme), pool);
        } else {
            entityManager.find(Theme.class, theme).describe("", List.of(), 0);
        }
    }

    private List<String> centralTexts(long theme, Pool pool) {
        List<Long> notes = pool.likeness().mostCentral(theme, TEXTS_PER_LABEL).stream().map(Neighbour::note).toList();
        Map<Long, String> texts = new LinkedHashMap<>();
        sql().list(Sql.in("select id, text from observation where id in (%s)", notes),
                row -> texts.put(row.getLong("id"), row.getString("text")), notes);
        return notes.stream().map(texts::get).filter(Objects::nonNull).toList();
    }
}
