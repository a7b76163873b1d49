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

/** Targets and annotations together, in one statement: what an overview shows beside its figures. */
@Stateless
public class Plans {

    private static final String ALL = """
            select 1 as part, t.metric as words, t.aim, cast(null as date) as on_date, '' as author, t.public_id, t.id
            from satisfaction_target t
            where t.aim is not null and not exists (select 1 from satisfaction_target n where n.metric = t.metric and n.id > t.id)
            union all
            select 2, a.words, cast(null as double precision), a.on_date, p.name, a.public_id, a.id
            from annotation a join person p on p.id = a.noted_by_id where a.removed_at is null
            order by 1, 4, 7""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** @param aims of the metrics that have one @param happened the earliest first */
    public record Standing(Map<Metric, Double> aims, List<Annotation.Row> happened) {

        public static final Standing NONE = new Standing(Map.of(), List.of());
    }

    @Allowed(Role.MANAGER)
    public Standing standing() {
        List<?> found = entityManager.createNativeQuery(ALL).getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        Map<Metric, Double> aims = new EnumMap<>(Metric.class);
        rows.stream().filter(row -> Columns.number(row[0]) == 1).forEach(
                row -> Metric.ofCode((String) row[1]).ifPresent(metric -> aims.put(metric, ((Number) row[2]).doubleValue())));
        return new Standing(aims, rows.stream().filter(row -> Columns.number(row[0]) == 2)
                .map(row -> new Annotation.Row((UUID) row[5], Columns.date(row[3]), (String) row[1], (String) row[4]))
                .toList());
    }
}
