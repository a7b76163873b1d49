package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tributary.platform.Settings;

/** Reads a person's part in an insight with one statement. */
@ApplicationScoped
class PartsOfPersons {

    private static final String PART = """
            select 'noted' as kind, o.observed_on as noted_on, cast(null as timestamp with time zone) as moment from observation o
                where o.author_id = ?1 and o.theme_id = ?2 and o.status = 'pooled'
            union all select 'counted', cast(null as date), min(r.released_at)
                from contribution c join release_run r on r.id = c.release_id
                where c.person_id = ?1 and c.set_key = ?2 and c.withdrawn_at is null
            union all select 'same', cast(null as date), s.at from same_here s join insight i on i.id = s.insight_id
                where s.person_id = ?1 and (i.id = ?3 or i.merged_into_id = ?3) and s.withdrawn_at is null
            union all select 'follows', cast(null as date), f.at from insight_follow f join insight i on i.id = f.insight_id
                where f.person_id = ?1 and (i.id = ?3 or i.merged_into_id = ?3)
            order by 2, 3""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Settings settings;

    MyPart of(Insight insight, long person) {
        List<LocalDate> noted = new ArrayList<>();
        LocalDate counted = null;
        LocalDate same = null;
        boolean follows = false;
        List<?> rows = entityManager.createNativeQuery(PART).setParameter(1, person).setParameter(2, insight.getThemeKey())
                .setParameter(3, insight.getId()).getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            switch (String.valueOf(columns[0])) {
                case "noted" -> noted.add(NotesOfThemes.date(columns[1]));
                case "counted" -> counted = columns[2] == null ? null : day(columns[2]);
                case "same" -> same = day(columns[2]);
                default -> follows = true;
            }
        }
        return new MyPart(noted, counted, same, follows);
    }

    private LocalDate day(Object moment) {
        Instant instant = moment instanceof Instant exact
                ? exact
                : moment instanceof java.sql.Timestamp timestamp
                        ? timestamp.toInstant()
                        : ((OffsetDateTime) moment).toInstant();
        return instant.atZone(settings.networkZone()).toLocalDate();
    }
}
