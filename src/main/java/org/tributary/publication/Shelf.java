package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.ReadOnce;

/** What is live and for the current person, in one statement. Inside the caller's transaction, no door. */
@ApplicationScoped
class Shelf {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    private record RowsOf(long person) {
    }

    /** Must-reads that wait first, then the newest. */
    List<ShelfRow> rows() {
        return ReadOnce.of(new RowsOf(currentPerson.get().person()), this::read);
    }

    private List<ShelfRow> read() {
        Map<UUID, ShelfRow> rows = new LinkedHashMap<>();
        entityManager.createNamedQuery(PublicationVersion.SHELF, ShelfRow.Pair.class)
                .setParameter("me", currentPerson.get().person()).setParameter("today", LocalDate.now(clock))
                .getResultStream().filter(ShelfRow.Pair::isIn).forEach(pair -> rows.putIfAbsent(pair.id(), pair.row()));
        List<ShelfRow> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing((ShelfRow row) -> !row.asks()));
        return sorted;
    }

    Set<UUID> ids() {
        return rows().stream().map(ShelfRow::id).collect(Collectors.toSet());
    }

    /** Background work reads no publication. A proxy's fields are empty, so this is asked by a method. */
    boolean isForSomebody() {
        return currentPerson.isSignedIn();
    }

    /** Those who read everything that is live, whomever it is for. */
    boolean isForStaff() {
        return isForPublicationStaff() || currentPerson.is(Role.CURATOR, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Those who also read what is not live. */
    boolean isForPublicationStaff() {
        return currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }
}
