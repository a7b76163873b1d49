package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tributary.platform.Audited;
import org.tributary.platform.Refused;
import org.tributary.platform.web.Texts;

/** The carrier's promise about notes: adopted before anybody is invited, and shown wherever a note is written. */
@Stateless
public class Promises {

    /** The key of the text that is offered. */
    public static final String STANDARD = "people.promise.standard";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    @Inject
    Event<PromiseAdopted> adopted;

    /** The one that holds, if any was adopted yet. */
    @Allowed(toAnyone = true)
    public Optional<PromiseRow> findCurrent() {
        return entityManager.createNamedQuery(Promise.ROWS, PromiseRow.class).setMaxResults(1).getResultStream()
                .findFirst();
    }

    /** Every version, the newest first. */
    @Allowed(Role.ADMINISTRATOR)
    public List<PromiseRow> list() {
        return entityManager.createNamedQuery(Promise.ROWS, PromiseRow.class).getResultList();
    }

    /** From now on that text holds. @throws Refused where it does already */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    @Audited("promise.adopt")
    public void adopt(String text) {
        Optional<PromiseRow> before = findCurrent();
        String adoptedText = text.strip().replace("\r\n", "\n");
        if (before.map(row -> row.text().equals(adoptedText)).orElse(false)) {
            throw new Refused("people.promise.same");
        }
        int number = before.map(PromiseRow::number).orElse(0) + 1;
        entityManager.persist(new Promise(number, adoptedText, adoptedText.equals(texts.get(STANDARD)),
                currentPerson.get().person(), clock.instant()));
        adopted.fire(new PromiseAdopted(number));
    }

    /** For the demo network: the offered text, where none was adopted yet. */
    @Allowed(Role.SYSTEM)
    public void adoptStandardIfNone() {
        if (findCurrent().isEmpty()) {
            adopt(texts.get(STANDARD));
        }
    }
}
