package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.NotFound;

/** Which notes are in which theme, as the pool has it now. The theme of a note is a column that no entity of observation maps. */
@ApplicationScoped
class NotesOfThemes {

    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ThemeFinder finder;

    /** A note in a theme, by keys; the text is masked. */
    record Note(long key, UUID id, long author, long agency, String text, boolean quotable, LocalDate observedOn) {
    }

    /** The theme, or the one it went into. @throws NotFound where there is no such theme */
    Theme theme(UUID id) {
        return finder.get(id);
    }

    /** The notes a theme holds now, newest first. */
    List<Note> of(long theme) {
        return rows("""
                select id, public_id, author_id, agency_id, text, quotable, observed_on from observation
                where theme_id = ?1 and status = 'pooled' order by received_at desc, id desc""", theme);
    }

    private List<Note> rows(String sql, long parameter) {
        List<?> rows = entityManager.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Note(number(row[0]), uuid(row[1]), number(row[2]),
                number(row[3]), String.valueOf(row[4]), Boolean.TRUE.equals(row[5]), date(row[6]))).toList();
    }

    /** The theme of each of these notes that has one, by keys; one statement for 500 notes. */
    Map<Long, Long> themesOf(Collection<Long> notes) {
        Map<Long, Long> themes = new HashMap<>();
        Long[] keys = notes.toArray(Long[]::new);
        for (int from = 0; from < keys.length; from += CHUNK) {
            Set<Long> part = new HashSet<>(Arrays.asList(keys).subList(from, Math.min(keys.length, from + CHUNK)));
            var query = entityManager.createNativeQuery("""
                    select id, theme_id from observation where theme_id is not null and status = 'pooled' and id in (%s)"""
                    .formatted(places(part.size())));
            int place = 1;
            for (Long key : part) {
                query.setParameter(place++, key);
            }
            for (Object row : query.getResultList()) {
                Object[] columns = (Object[]) row;
                themes.put(number(columns[0]), number(columns[1]));
            }
        }
        return themes;
    }

    /** Placeholders only, never values. */
    private static String places(int count) {
        return "?" + ",?".repeat(count - 1);
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static UUID uuid(Object value) {
        return value instanceof UUID id ? id : UUID.fromString(String.valueOf(value));
    }

    static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : LocalDate.parse(String.valueOf(value));
    }
}
