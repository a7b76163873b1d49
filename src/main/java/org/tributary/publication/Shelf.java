package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Away;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Leaves;
import org.tributary.people.Role;
import org.tributary.platform.ReadOnce;
import org.tributary.platform.Settings;

/** What is live and for the current person, in one statement. Inside the caller's transaction, no door. */
@ApplicationScoped
class Shelf {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Leaves leaves;

    private record RowsOf(long person) {
    }

    private record SeatsOf(long person) {
    }

    /** Must-reads that wait first, then the newest. */
    List<ShelfRow> rows() {
        return ReadOnce.of(new RowsOf(currentPerson.get().person()), () -> withDays(undated(), seats()));
    }

    /** The same without the days by which they ask, which cost a statement of their own. */
    List<ShelfRow> undated() {
        List<ShelfRow> sorted = new ArrayList<>();
        seats().values().forEach(seats -> sorted.add(seats.get(0).row()));
        sorted.sort(Comparator.comparing((ShelfRow row) -> !row.asks()));
        return sorted;
    }

    private Map<UUID, List<ShelfRow.Pair>> seats() {
        return ReadOnce.of(new SeatsOf(currentPerson.get().person()), this::read);
    }

    private Map<UUID, List<ShelfRow.Pair>> read() {
        return entityManager
                .createNamedQuery(PublicationVersion.SHELF, ShelfRow.Pair.class)
                .setParameter("me", currentPerson.get().person()).setParameter("today", LocalDate.now(clock))
                .getResultStream().filter(ShelfRow.Pair::isIn)
                .collect(Collectors.groupingBy(ShelfRow.Pair::id, LinkedHashMap::new, Collectors.toList()));
    }

    /** Days away are asked for only where something waits. */
    private List<ShelfRow> withDays(List<ShelfRow> rows, Map<UUID, List<ShelfRow.Pair>> pairs) {
        Optional<LocalDate> first = rows.stream().filter(ShelfRow::asks).map(row -> asked(pairs.get(row.id())))
                .min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return rows;
        }
        List<Away> away = leaves.myDaysSince(first.get());
        return rows.stream().map(row -> row.asks()
                ? row.dueOn(MustReadClock.due(asked(pairs.get(row.id())), joined(pairs.get(row.id())), away))
                : row).toList();
    }

    private LocalDate asked(List<ShelfRow.Pair> seats) {
        OffsetDateTime at = seats.get(0).askedAt();
        return (at == null ? seats.get(0).liveAt() : at).atZoneSameInstant(settings.networkZone()).toLocalDate();
    }

    private static LocalDate joined(List<ShelfRow.Pair> seats) {
        return seats.stream().map(pair -> pair.seat().since()).min(Comparator.naturalOrder()).orElseThrow();
    }

    Set<UUID> ids() {
        return undated().stream().map(ShelfRow::id).collect(Collectors.toSet());
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
