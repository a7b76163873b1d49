package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.insight.InsightSource;
import org.tributary.insight.Insights;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Check;

/** The insights that publications answer; inside the caller's transaction, no door. */
@ApplicationScoped
class LinkedInsights {

    private static final Role[] READERS = {Role.AGENT, Role.MANAGER, Role.CURATOR, Role.PUBLISHER, Role.APPROVER,
            Role.COMPLIANCE, Role.LEGAL, Role.SYSTEM};

    @Inject
    Insights insights;

    @Inject
    CurrentPerson currentPerson;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** The keys of those insights; an unknown one is Invalid under that field. */
    Set<Long> keysOf(Collection<UUID> ids, String field) {
        Map<UUID, Long> keys = findKeys(Set.copyOf(ids));
        Check check = new Check();
        ids.forEach(id -> check.that(keys.containsKey(id), field, "platform.error.unknownCode", id));
        check.done();
        return Set.copyOf(keys.values());
    }

    /** The keys of those that exist. */
    Map<UUID, Long> findKeys(Set<UUID> ids) {
        Map<UUID, Long> keys = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager.createQuery("select i.publicId, i.id from Insight i where i.publicId in :ids", Object[].class)
                    .setParameter("ids", ids).getResultList().forEach(row -> keys.put((UUID) row[0], (Long) row[1]));
        }
        return keys;
    }

    /** Those that may be shown, by key; what is hidden is not named here either. */
    Map<Long, InsightName> namesOf(Collection<Long> keys) {
        if (keys.isEmpty() || !currentPerson.is(READERS)) {
            return Map.of();
        }
        Map<Long, InsightName> names = named(keys);
        Set<Long> gone = new HashSet<>(keys);
        gone.removeAll(names.keySet());
        Map<Long, Long> survivors = survivorsOf(gone);
        Map<Long, InsightName> standing = survivors.isEmpty() ? Map.of() : named(survivors.values());
        survivors.forEach((key, survivor) -> {
            if (standing.containsKey(survivor)) {
                names.put(key, standing.get(survivor));
            }
        });
        return names;
    }

    private Map<Long, InsightName> named(Collection<Long> keys) {
        return insights.sources(new HashSet<>(keys)).stream().collect(Collectors.toMap(InsightSource::key,
                source -> new InsightName(source.key(), source.id(), source.title(), source.behind(), null)));
    }

    /** Of those that merged into another the one that stands now, by their keys; a statement for each step of a chain. */
    private Map<Long, Long> survivorsOf(Set<Long> keys) {
        Map<Long, Long> survivors = new HashMap<>();
        Set<Long> open = new HashSet<>(keys);
        while (!open.isEmpty()) {
            Map<Long, Long> step = new HashMap<>();
            entityManager
                    .createQuery("select i.id, i.mergedInto from Insight i where i.id in :keys and i.mergedInto is not null",
                            Object[].class)
                    .setParameter("keys", open).getResultList()
                    .forEach(row -> step.put((Long) row[0], (Long) row[1]));
            survivors.replaceAll((key, survivor) -> step.getOrDefault(survivor, survivor));
            step.forEach((key, survivor) -> {
                if (keys.contains(key)) {
                    survivors.putIfAbsent(key, survivor);
                }
            });
            open = new HashSet<>(step.values());
        }
        return survivors;
    }

    /** The same, where one that was merged away since bears the name of the one it merged into. */
    Map<Long, InsightName> namesOrSurvivors(Collection<Long> keys) {
        Map<Long, InsightName> names = new HashMap<>(namesOf(keys));
        Set<Long> missing = new HashSet<>(keys);
        missing.removeAll(names.keySet());
        if (missing.isEmpty()) {
            return names;
        }
        Map<Long, Long> survivors = new HashMap<>();
        entityManager.createQuery("select i.id, i.mergedInto from Insight i where i.id in :keys and i.mergedInto is not null",
                Object[].class).setParameter("keys", missing).getResultList()
                .forEach(row -> survivors.put((Long) row[0], (Long) row[1]));
        Map<Long, InsightName> others = namesOf(survivors.values());
        survivors.forEach((merged, survivor) -> {
            InsightName name = others.get(survivor);
            if (name != null && !names.containsValue(name)) {
                names.put(merged, name);
            }
        });
        return names;
    }

    /** All that may be shown, by key. */
    Map<Long, InsightName> released() {
        return namesOf(entityManager.createQuery("select i.id from Insight i where i.mergedInto is null", Long.class)
                .getResultList());
    }

    /** Everybody with a note or a same-here in that insight's theme, or the one it merged into, that is not taken back. */
    Set<Long> notedBy(UUID insight) {
        List<?> persons = entityManager.createNativeQuery("""
                select o.author_id from observation o join insight t on t.theme_id = o.theme_id
                    join insight i on t.id in (i.id, i.merged_into_id)
                where i.public_id = ?1 and o.withdrawn_at is null
                union
                select s.person_id from same_here s join insight i on s.insight_id in (i.id, i.merged_into_id)
                where i.public_id = ?1 and s.withdrawn_at is null""").setParameter(1, insight).getResultList();
        Set<Long> keys = new HashSet<>();
        persons.forEach(person -> keys.add(((Number) person).longValue()));
        return keys;
    }
}
