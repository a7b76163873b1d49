package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tributary.insight.InsightPart;

/** Fills an insight's {@code publications}: the live ones that answer it and that the current person may read. */
@ApplicationScoped
public class InsightPublications implements InsightPart {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Shelf shelf;

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public Map<Long, Object> partsOf(Collection<Long> insightKeys) {
        Map<Long, List<LinkedPublication.Part>> parts = new HashMap<>();
        readable(insightKeys).forEach(link -> {
            List<LinkedPublication.Part> those = parts.computeIfAbsent(keyIn(insightKeys, link),
                    key -> new ArrayList<>());
            if (those.stream().noneMatch(other -> other.id().equals(link.id()))) {
                those.add(link.part());
            }
        });
        return new HashMap<>(parts);
    }

    /** The live publications that answer those insights, the oldest first; two statements at most. */
    List<LinkedPublication> readable(Collection<Long> insightKeys) {
        if (insightKeys.isEmpty() || !shelf.isForSomebody()) {
            return List.of();
        }
        List<LinkedPublication> links = entityManager
                .createNamedQuery(PublicationVersion.ANSWERS, LinkedPublication.class)
                .setParameter("keys", new HashSet<>(insightKeys)).getResultList();
        if (links.isEmpty() || shelf.isForStaff()) {
            return links;
        }
        Set<UUID> mine = shelf.ids();
        return links.stream().filter(link -> mine.contains(link.id())).toList();
    }

    private static Long keyIn(Collection<Long> asked, LinkedPublication link) {
        return asked.contains(link.insight()) || link.survivor() == null
                ? Long.valueOf(link.insight())
                : link.survivor();
    }
}
