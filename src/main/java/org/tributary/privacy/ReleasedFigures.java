package org.tributary.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/**
 * The table of released figures: the only numbers about people that anything shows. Nothing is decided when they are
 * read. Runs inside the caller's transaction.
 */
@Dependent
public class ReleasedFigures {

    private static final String COLUMNS = """
            select subject, measure, period_from, period_to, dimension1, value1, dimension2, value2,
                n, score, low_bound, high_bound, suppressed, as_of, release_id
            from released_figure
            """;
    private static final String ORDER = " order by subject, measure, dimension1, value1, dimension2, value2, period_f"
            + "rom";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** All figures of a subject, by measure, cell and period. */
    public List<ReleasedFigure> find(String subject) {
        return read(entityManager.createNativeQuery(COLUMNS + "where subject = ?1" + ORDER).setParameter(1, subject));
    }

    /** The figures of several subjects in one query; subjects without figures have an empty list. */
    public Map<String, List<ReleasedFigure>> findAll(Collection<String> subjects) {
        Map<String, List<ReleasedFigure>> found = new LinkedHashMap<>();
        List<String> distinct = List.copyOf(new LinkedHashSet<>(subjects));
        distinct.forEach(subject -> found.put(subject, new ArrayList<>()));
        if (distinct.isEmpty()) {
            return found;
        }
        // Only the places of the parameters are put together, never a value.
        List<String> places = new ArrayList<>();
        for (int place = 1; place <= distinct.size(); place++) {
            places.add("?" + place);
        }
        Query query = entityManager.createNativeQuery(COLUMNS + "where subject in (" + String.join(", ", places) + ")"
                + ORDER);
        read(Columns.with(query, distinct.toArray())).forEach(figure -> found.get(figure.subject()).add(figure));
        return found;
    }

    /** The figures of every subject that begins with the prefix, such as {@code insight:}. */
    public Map<String, List<ReleasedFigure>> findByPrefix(String prefix) {
        String pattern = prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        Map<String, List<ReleasedFigure>> found = new LinkedHashMap<>();
        read(entityManager.createNativeQuery(COLUMNS + "where subject like ?1 escape '!'" + ORDER).setParameter(1,
                pattern))
                .forEach(figure -> found.computeIfAbsent(figure.subject(), key -> new ArrayList<>()).add(figure));
        return found;
    }

    /** Whether the subject may be seen at all: it has a figure that is not suppressed. */
    public boolean visible(String subject) {
        return Columns.number(entityManager.createNativeQuery(
                "select count(*) from released_figure where subject = ?1 and not suppressed").setParameter(1, subject)
                .getSingleResult()) > 0;
    }

    /** Puts the figures in place of all earlier ones of the subject. */
    public void replace(String subject, List<ReleasedFigure> figures) {
        entityManager.createNativeQuery("delete from released_figure where subject = ?1").setParameter(1, subject)
                .executeUpdate();
        Keys keys = new Keys(entityManager);
        for (ReleasedFigure one : figures) {
            if (!one.subject().equals(subject)) {
                throw new IllegalArgumentException("A figure of " + one.subject() + " among those of " + subject);
            }
            // A null has to be cast: the driver would send it as a text.
            Columns.with(entityManager.createNativeQuery("""
                    insert into released_figure (id, subject, measure, period_from, period_to, dimension1, value1,
                    dimension2,
                        value2, n, score, low_bound, high_bound, suppressed, as_of, release_id)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as bigint), cast(?11 as double precision),
                        cast(?12 as double precision), cast(?13 as double precision), ?14, ?15, ?16)
                    """), keys.next(), subject, one.measure(), one.from(), one.to(), one.dimension1(), one.value1(),
                    one.dimension2(), one.value2(), one.n(), one.value(), one.low(), one.high(), one.suppressed(),
                    one.asOf(),
                    one.release()).executeUpdate();
        }
    }

    /** The subject's figure of a measure without dimensions; suppressed, if there is one, is still present. */
    public static Optional<ReleasedFigure> total(List<ReleasedFigure> figures, String measure) {
        return figures.stream().filter(one -> one.measure().equals(measure) && one.dimension1().isEmpty()).findFirst();
    }

    /**
     * R4: one row for every value of the vocabulary, in its order; what is zero, hidden or absent looks alike. Empty if
     * the subject has no total of the measure.
     */
    public static List<ReleasedFigure> rows(List<ReleasedFigure> figures, String measure, String dimension,
            List<String> vocabulary) {
        Map<String, ReleasedFigure> shown = new HashMap<>();
        figures.stream().filter(one -> one.measure().equals(measure) && one.dimension1().equals(dimension)
                && one.dimension2().isEmpty() && !one.suppressed() && !Long.valueOf(0).equals(one.n()))
                .forEach(one -> shown.put(one.value1(), one));
        return total(figures, measure).map(total -> vocabulary.stream()
                .map(value -> shown.getOrDefault(value, total.absent(dimension, value))).toList()).orElse(List.of());
    }

    private static List<ReleasedFigure> read(Query query) {
        List<ReleasedFigure> figures = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            figures.add(new ReleasedFigure((String) column[0], (String) column[1], Columns.day(column[2]),
                    Columns.day(column[3]), (String) column[4], (String) column[5], (String) column[6],
                    (String) column[7],
                    Columns.numberOrNull(column[8]), Columns.doubleOrNull(column[9]), Columns.doubleOrNull(column[10]),
                    Columns.doubleOrNull(column[11]), (Boolean) column[12], Columns.moment(column[13]),
                    Columns.number(column[14])));
        }
        return figures;
    }
}
