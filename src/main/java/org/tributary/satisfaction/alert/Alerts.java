package org.tributary.satisfaction.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;

/** What was raised, and what is done about it. Any manager may act; an administrator may hand on what was neglected. */
@Stateless
public class Alerts {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_DAYS = 180;
    private static final int MOST = 100;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AlertPeople people;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Who may own an alert. */
    public record Owner(UUID id, String name) {
    }

    /** The latest first. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public List<Alert.Row> list() {
        return rows(entityManager.createNamedQuery(Alert.ROWS, Object[].class).setMaxResults(MOST).getResultList());
    }

    /** @throws NotFound where there is none */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public Alert.Row get(UUID id) {
        return rows(entityManager.createNamedQuery(Alert.ROW, Object[].class).setParameter("id", id).getResultList()).stream()
                .findFirst().orElseThrow(NotFound::new);
    }

    private static List<Alert.Row> rows(List<Object[]> rows) {
        return rows.stream().map(row -> ((Alert) row[0]).row((String) row[1], (String) row[2])).toList();
    }

    /** By name. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public List<Owner> owners() {
        return people.managers().stream().map(one -> new Owner(one.getPublicId(), one.getName())).toList();
    }

    /** @throws Invalid where the other is no manager @throws org.tributary.platform.Refused where it is over */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    @Audited("satisfaction.alert.handOn")
    public void handOn(UUID id, @Nullable UUID owner) {
        long person = (owner == null ? java.util.Optional.<org.tributary.people.Person>empty() : people.manager(owner))
                .orElseThrow(() -> new Invalid("owner", "satisfaction.alert.noManager")).getId();
        lock(id).handTo(person, clock.instant());
    }

    /** Lets it rest until that day, in the time of the network: then its owner hears of it again. */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.alert.rest")
    public void restUntil(UUID id, @Nullable LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.networkZone());
        LocalDate last = today.plusDays(MOST_DAYS);
        if (day == null || !day.isAfter(today) || day.isAfter(last)) {
            throw new Invalid("until", "platform.error.between", today.plusDays(1).toString(), last.toString());
        }
        lock(id).restUntil(day, clock.instant());
    }

    /** @param note what was done about it, or why nothing */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.alert.resolve")
    public void resolve(UUID id, @Nullable String note) {
        Check check = new Check();
        String words = check.text("note", note, LONGEST_NOTE);
        check.done();
        lock(id).resolve(words, currentPerson.get().person(), clock.instant());
    }

    private Alert lock(UUID id) {
        return entityManager.createNamedQuery(Alert.BY_PUBLIC_ID, Alert.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
