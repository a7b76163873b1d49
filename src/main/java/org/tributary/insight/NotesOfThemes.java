package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tributary.platform.NotFound;

/** Which notes are in which theme, as the pool has it now. The theme of a note is a column that no entity of observation maps. */
@ApplicationScoped
class NotesOfThemes {

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
