package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.NoteFate.ThemeName;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.NotFound;
import org.tributary.platform.Passage;
import org.tributary.platform.SearchWords;
import org.tributary.pooling.Language;
import org.tributary.pooling.Neighbour;
import org.tributary.pooling.Pool;

/** Single notes of the pool, to curators, without authors: why one is where it is, and which ones fit what is looked for. */
@Stateless
public class PooledNotes {

    private static final int NEAREST = 7;
    private static final int MOST_BY_MEANING = 50;
    private static final int MOST_BY_WORD = 200;

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    Seeking seeking;

    /**
     * What put a note where it is.
     *
     * @param words the keywords of its theme that stand in it
     * @param nearest the notes of the pool that are nearest to it, as they would vote today
     */
    public record Why(ThemeNote note, List<String> words, List<Near> nearest) {
    }

    /** @param cosine how alike it is, 1 for the same words */
    public record Near(ThemeNote note, double cosine) {
    }

    /** A note that was found, with the theme it is in. */
    public record FoundNote(Found found, @Nullable ThemeName theme) {
    }

    /** Opens a note with those nearest to it. @throws NotFound where it is not in the pool */
    @Allowed(Role.CURATOR)
    @Audited("note.open")
    public Why openWhy(UUID id) {
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        Pool pool = memory.upToDate(rows, rows.lock());
        long key = placement.sql().list("""
                select id from observation where public_id = ? and status in ('pooled', 'unthemed')
                    and pool_position is not null and embedding is not null""", row -> row.getLong(1), id).stream().findFirst()
                .orElseThrow(NotFound::new);
        Map<Long, Near> nearest = new LinkedHashMap<>();
        List<Neighbour> found = pool.likeness().nearestTo(key, NEAREST).stream().filter(one -> one.note() > 0).toList();
        List<Long> keys = new ArrayList<>(found.stream().map(Neighbour::note).toList());
        keys.add(key);
        ThemeQueries queries = new ThemeQueries(placement.sql());
        List<ThemeNote> notes = queries.notes(keys);
        for (int i = 0; i < found.size(); i++) {
            nearest.put(found.get(i).note(), new Near(notes.get(i), found.get(i).cosine()));
        }
        ThemeNote note = notes.get(found.size());
        return new Why(note, words(note), List.copyOf(nearest.values()));
    }

    private List<String> words(ThemeNote note) {
        ThemeName theme = note.theme();
        if (theme == null) {
            return List.of();
        }
        String keywords = placement.sql().list("select keywords from theme where public_id = ?", row -> row.getString(1),
                theme.id()).get(0);
        return List.of(keywords.split("\\|")).stream()
                .filter(word -> !word.isEmpty() && SearchWords.of(word).shareIn(note.text()) == 1).toList();
    }

    /** Opens the notes that fit, best first, by word and by meaning. */
    @Allowed(Role.CURATOR)
    @Audited("note.search")
    public List<FoundNote> search(String query, int most) {
        Sought sought = seeking.of(query);
        List<Long> keys = List.copyOf(candidates(sought, query));
        if (keys.isEmpty()) {
            return List.of();
        }
        record Near(UUID id, String text, String line, LocalDate on, @Nullable ThemeName theme, double fit) {
        }
        return placement.sql().list(Sql.in("""
                select o.public_id, o.text, o.line, o.observed_on, o.embedding, o.embedding_version, t.public_id as theme,
                    t.title
                from observation o left join theme t on t.id = o.theme_id where o.id in (%s)""", keys), row -> {
            byte[] embedding = row.getBytes("embedding");
            UUID theme = row.getObject("theme", UUID.class);
            return new Near(row.getObject("public_id", UUID.class), row.getString("text"), row.getString("line"),
                    Sql.date(row, "observed_on"), theme == null ? null : new ThemeName(theme, row.getString("title")),
                    sought.fit(row.getString("text"), embedding == null ? new byte[0] : embedding,
                            String.valueOf(row.getString("embedding_version"))));
        }, keys).stream().filter(near -> near.fit() > 0).sorted(Comparator.comparingDouble((Near near) -> -near.fit()))
                .limit(most).map(near -> new FoundNote(new Found(near.id(), sought.passageOf(near.text()), Passage.NONE,
                        near.line(), near.on(), near.fit()), near.theme()))
                .toList();
    }

    private Set<Long> candidates(Sought sought, String query) {
        Set<Long> keys = new LinkedHashSet<>();
        sought.direction().ifPresent(vector -> pool().likeness().nearest(vector, Language.ENGLISH, MOST_BY_MEANING).stream()
                .map(Neighbour::note).filter(note -> note > 0).forEach(keys::add));
        for (String word : SearchWords.of(query).words()) {
            // Letters and digits only, so nothing in it is a pattern.
            keys.addAll(placement.sql().list("""
                    select id from observation where status in ('pooled', 'unthemed') and lower(text) like ?
                    order by received_at desc, id desc limit ?""", row -> row.getLong(1), "%" + word + "%", MOST_BY_WORD));
        }
        return keys;
    }

    private Pool pool() {
        memory.hold();
        return memory.asLastHad(new PoolRows(placement.sql()));
    }
}
