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
import org.tributary.people.CurrentPerson;
import org.tributary.platform.ReadOnce;

/** Fills an insight's {@code publications}: the live ones that answer it and that the current person may read. */
@ApplicationScoped
public class InsightPublications implements InsightPart {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Shelf shelf;

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public Map<Long, Object> partsOf(Collection<Long> insightKeys) {
        Map<Long, List<LinkedPublication.Part>> parts = new HashMap<>();
        Set<Long> asked = new HashSet<>(insightKeys);
        readable(asked).forEach(link -> {
            List<LinkedPublication.Part> those = parts.computeIfAbsent(keyIn(asked, link),
                    key -> new ArrayList<>());
            if (those.stream().noneMatch(other -> other.id().equals(link.id()))) {
                those.add(link.part());
            }
        });
        return new HashMap<>(parts);
    }

    private List<LinkedPublication> readable(Set<Long> insightKeys) {
        return insightKeys.isEmpty()
                ? List.of()
                : readable().stream().filter(
                        link -> insightKeys.contains(link.insight()) || insightKeys.contains(link.survivor())).toList();
    }

    private enum Links {
        ALL
    }

    /**
     * The live publications with the insights they answer, as far as the current person may read them, the oldest first. A page
     * that asks for those of several things reads them once; there are as many as live publications.
     */
    List<LinkedPublication> readable() {
        if (!shelf.isForSomebody()) {
            return List.of();
        }
        List<LinkedPublication> links = links().stream().filter(LinkedPublication::isLive).toList();
        if (links.isEmpty() || shelf.isForStaff()) {
            return links;
        }
        Set<UUID> mine = shelf.ids();
        return links.stream().filter(link -> mine.contains(link.id())).toList();
    }

    /** What answered that insight until it was withdrawn, for staff and for those whom it had reached. */
    public List<LinkedPublication> recalledOf(UUID insight) {
        return recalled().stream().filter(link -> link.answers(insight)).toList();
    }

    List<LinkedPublication> recalled() {
        return shelf.isForSomebody()
                ? links().stream().filter(link -> !link.isLive() && (link.received() > 0 || shelf.isForStaff())).toList()
                : List.of();
    }

    private List<LinkedPublication> links() {
        return ReadOnce.of(Links.ALL, () -> entityManager
                .createNamedQuery(PublicationVersion.ANSWERS, LinkedPublication.class)
                .setParameter("me", currentPerson.get().person()).getResultList());
    }

    private static Long keyIn(Collection<Long> asked, LinkedPublication link) {
        return asked.contains(link.insight()) || link.survivor() == null
                ? Long.valueOf(link.insight())
                : link.survivor();
    }
}
