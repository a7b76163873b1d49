package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.Check;

/** The insights that publications answer; inside the caller's transaction, no door. */
@ApplicationScoped
class LinkedInsights {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** The keys of those insights; an unknown one is Invalid under that field. */
    Set<Long> keysOf(Collection<UUID> ids, String field) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Long> keys = new HashMap<>();
        for (Object[] row : entityManager
                .createQuery("select i.publicId, i.id from Insight i where i.publicId in :ids", Object[].class)
                .setParameter("ids", new HashSet<>(ids)).getResultList()) {
            keys.put((UUID) row[0], (Long) row[1]);
        }
        Check check = new Check();
        ids.forEach(id -> check.that(keys.containsKey(id), field, "platform.error.unknownCode", id));
        check.done();
        return Set.copyOf(keys.values());
    }

    /** The keys of those that exist. */
    Set<Long> findKeys(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of()
                : Set.copyOf(entityManager.createQuery("select i.id from Insight i where i.publicId in :ids", Long.class)
                        .setParameter("ids", ids).getResultList());
    }

    Map<Long, InsightName> namesOf(Collection<Long> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<Long, InsightName> names = new HashMap<>();
        for (Object[] row : entityManager
                .createQuery("select i.id, i.publicId, i.title from Insight i where i.id in :keys", Object[].class)
                .setParameter("keys", new HashSet<>(keys)).getResultList()) {
            names.put((Long) row[0], new InsightName((UUID) row[1], (String) row[2]));
        }
        return names;
    }

    /** Everybody with a note or a same-here in that insight's theme that is not taken back. */
    Set<Long> notedBy(UUID insight) {
        List<?> persons = entityManager.createNativeQuery("""
                select o.author_id from observation o join insight i on i.theme_id = o.theme_id
                where i.public_id = ?1 and o.withdrawn_at is null
                union
                select s.person_id from same_here s join insight i on i.id = s.insight_id
                where i.public_id = ?1 and s.withdrawn_at is null""").setParameter(1, insight).getResultList();
        Set<Long> keys = new HashSet<>();
        persons.forEach(person -> keys.add(((Number) person).longValue()));
        return keys;
    }
}
