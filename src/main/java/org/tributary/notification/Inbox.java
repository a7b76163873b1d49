package org.tributary.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** The inbox of the current person. */
@Stateless
public class Inbox {

    /** Older ones are not shown any more. */
    private static final int MOST_ROWS = 500;
    private static final int MOST_PERSONS = 500;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** What there is, newest first, one item for each thing it is about. */
    @Allowed
    public Page<InboxRow> list(PageRequest request) {
        Map<String, List<InboxItem>> groups = entityManager.createNamedQuery(InboxItem.MINE, InboxItem.class)
                .setParameter("person", currentPerson.get().person()).setMaxResults(MOST_ROWS).getResultStream()
                .collect(Collectors.groupingBy(InboxItem::getGroupKey, LinkedHashMap::new, Collectors.toList()));
        return Page.of(groups.values().stream().map(Inbox::row).toList(), request);
    }

    private static InboxRow row(List<InboxItem> newestFirst) {
        InboxItem newest = newestFirst.get(0);
        return new InboxRow(newest.getPublicId(), newest.kind(), newest.getTitle(), newest.getDetail(),
                newest.getLink(), newest.getAt(), newestFirst.stream().allMatch(InboxItem::isSeen), newestFirst.size() - 1);
    }

    /** How many things wait unseen. */
    @Allowed
    public long unseen() {
        return entityManager.createNamedQuery(InboxItem.UNSEEN, Long.class)
                .setParameter("person", currentPerson.get().person()).getSingleResult();
    }

    /** The same for several persons, whose pages are open; who has none is left out. */
    @Allowed(Role.SYSTEM)
    public Map<Long, Long> unseenOf(Collection<Long> persons) {
        Map<Long, Long> counts = new HashMap<>();
        List<Long> all = persons.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += MOST_PERSONS) {
            entityManager.createNamedQuery(InboxItem.UNSEEN_OF, Object[].class)
                    .setParameter("persons", all.subList(from, Math.min(from + MOST_PERSONS, all.size())))
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /**
     * Marks the item, and all rows about the same thing, as seen.
     *
     * @return where it leads
     */
    @Allowed
    public String see(UUID id) {
        long person = currentPerson.get().person();
        InboxItem item = entityManager
                .createQuery("select n from InboxItem n where n.publicId = :id and n.person = :person", InboxItem.class)
                .setParameter("id", id).setParameter("person", person).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
        entityManager.createNamedQuery(InboxItem.SEE_GROUP).setParameter("person", person)
                .setParameter("groupKey", item.getGroupKey()).setParameter("now", now()).executeUpdate();
        return item.getLink();
    }

    /** Marks everything there is now as seen. */
    @Allowed
    public void seeAll() {
        entityManager.createNamedQuery(InboxItem.SEE_ALL).setParameter("person", currentPerson.get().person())
                .setParameter("now", now()).executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
