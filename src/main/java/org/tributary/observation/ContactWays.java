package org.tributary.observation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;

/** The carrier's own ways for claims, service requests and complaints, which stand where a note is written. */
@Stateless
public class ContactWays {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Event<ContactWaysChanged> changed;

    /** @param words what the link is called; empty for the portal's own @param address empty where none is set */
    public record Way(ContactKind kind, String words, String address) {
    }

    /** Those that are set, in the order of the kinds. */
    @Allowed(toAnyone = true)
    public List<Way> list() {
        Map<ContactKind, Way> ways = new EnumMap<>(ContactKind.class);
        rows().forEach((kind, row) -> ways.put(kind, new Way(kind, row.getWords(), row.getAddress())));
        return List.copyOf(ways.values());
    }

    /**
     * From now on these are the ways; one without an address is taken away.
     *
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("observation.contactWays")
    public void set(List<Way> wanted) {
        Map<ContactKind, ContactWay> rows = rows();
        int kinds = 0;
        for (Way way : wanted) {
            ContactWay row = rows.get(way.kind());
            String address = way.address().strip();
            if (!address.isEmpty()) {
                ContactWay kept = row == null ? new ContactWay(way.kind()) : row;
                kept.become(way.words().strip(), address, currentPerson.get().person(), clock.instant());
                entityManager.persist(kept);
                kinds++;
            } else if (row != null) {
                entityManager.remove(row);
            }
        }
        changed.fire(new ContactWaysChanged(kinds));
    }

    private Map<ContactKind, ContactWay> rows() {
        Map<ContactKind, ContactWay> rows = new EnumMap<>(ContactKind.class);
        entityManager.createNamedQuery(ContactWay.ALL, ContactWay.class).getResultList().forEach(
                row -> rows.put(ContactKind.valueOf(row.getKind().toUpperCase(java.util.Locale.ROOT)), row));
        return rows;
    }
}
