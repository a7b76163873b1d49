package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** Targets, annotations and changes of scales together, in one statement: what stands beside the figures. */
@Stateless
public class Plans {

    private static final String ALL = """
            select 1 as part, t.metric, '' as words, t.aim, cast(null as date) as on_date, '' as author, t.public_id, t.id
            from satisfaction_target t
            where t.aim is not null and not exists (select 1 from satisfaction_target n where n.metric = t.metric and n.id > t.id)
            union all
            select 2, '', a.words, cast(null as double precision), a.on_date, p.name, a.public_id, a.id
            from annotation a join person p on p.id = a.noted_by_id where a.removed_at is null
            union all
            select 3, s.metric, s.words, cast(null as double precision), s.on_date, p.name, s.public_id, s.id
            from scale_change s join person p on p.id = s.noted_by_id where s.removed_at is null
            order by 1, 5, 8""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** @param aims of the metrics that have one @param happened the earliest first @param scales the earliest first */
    public record Standing(Map<Metric, Double> aims, List<Annotation.Row> happened, List<ScaleChange.Row> scales) {

        public static final Standing NONE = new Standing(Map.of(), List.of(), List.of());
    }

    /** A principal reads what broke the lines of the own figures too; targets and events are the carrier's own. */
    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    public List<ScaleChange.Row> scales() {
        return read().scales();
    }

    @Allowed(Role.MANAGER)
    public Standing standing() {
        return read();
    }

    private Standing read() {
        List<?> found = entityManager.createNativeQuery(ALL).getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        Map<Metric, Double> aims = new EnumMap<>(Metric.class);
        of(1, rows).forEach(row -> Metric.ofCode((String) row[1])
                .ifPresent(metric -> aims.put(metric, ((Number) row[3]).doubleValue())));
        return new Standing(aims,
                of(2, rows).stream().map(row -> new Annotation.Row((UUID) row[6], Columns.date(row[4]), (String) row[2],
                        (String) row[5])).toList(),
                of(3, rows).stream().flatMap(row -> Metric.ofCode((String) row[1]).stream().map(metric -> new ScaleChange.Row(
                        (UUID) row[6], metric, Columns.date(row[4]), (String) row[2], (String) row[5]))).toList());
    }

    private static List<Object[]> of(int part, List<Object[]> rows) {
        return rows.stream().filter(row -> Columns.number(row[0]) == part).toList();
    }
}
