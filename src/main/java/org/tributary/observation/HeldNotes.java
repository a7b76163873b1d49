package org.tributary.observation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;

/** The notes that are set aside until compliance releases or rejects them. Their authors learn nothing of it. */
@Stateless
public class HeldNotes {

    static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Event<ObservationReleased> released;

    @Inject
    Event<WaitingNotesOpened> opened;

    /** How many wait for a decision. */
    @Allowed(Role.COMPLIANCE)
    public long countWaiting() {
        return entityManager.createNamedQuery(NoteHold.WAITING, Long.class).getSingleResult();
    }

    /** Opens those that wait, the longest first. */
    @Allowed(Role.COMPLIANCE)
    @Audited("observation.list")
    public Page<HeldNote> openWaiting(PageRequest request) {
        opened.fire(new WaitingNotesOpened(currentPerson.get().person()));
        return page(NoteHold.LIST_WAITING, countWaiting(), request);
    }

    /** Opens those that were decided, the latest first. */
    @Allowed(Role.COMPLIANCE)
    @Audited("observation.list")
    public Page<HeldNote> openDecided(PageRequest request) {
        return page(NoteHold.LIST_DECIDED, entityManager.createNamedQuery(NoteHold.DECIDED, Long.class).getSingleResult(),
                request);
    }

    private Page<HeldNote> page(String query, long total, PageRequest request) {
        return new Page<>(entityManager.createNamedQuery(query, HeldNote.class).setFirstResult(request.offset())
                .setMaxResults(request.limit()).getResultList(), total, request);
    }

    /** The id of a note that is or was held. @throws NotFound where it never was */
    @Allowed(Role.COMPLIANCE)
    public UUID get(UUID id) {
        long key = note(id).getId();
        return entityManager.createNamedQuery(NoteHold.OF_NOTE, NoteHold.class).setParameter("note", key).getResultStream()
                .findFirst().map(hold -> id).orElseThrow(NotFound::new);
    }

    /**
     * The note goes into the pool like any other; twice is as once.
     *
     * @throws NotFound where it was never held
     * @throws Refused where its author took it back, or it is one's own
     */
    @Allowed(Role.COMPLIANCE)
    @Audited("observation.release")
    public ObservationRow release(UUID id, @Nullable String reason) {
        Observation note = othersNote(id);
        NoteHold hold = lockedHold(note);
        String why = why(reason);
        if (!hold.is(NoteHold.Decision.RELEASED)) {
            locked(note).release();
            hold.decide(NoteHold.Decision.RELEASED, why, currentPerson.get().person(), clock.instant());
            released.fire(new ObservationReleased(note.getId()));
        }
        return row(note);
    }

    /**
     * The note stays held, with the decision; twice is as once.
     *
     * @throws NotFound where it was never held
     * @throws org.tributary.platform.Invalid without a reason
     * @throws Refused where it was released before, its author took it back, or it is one's own
     */
    @Allowed(Role.COMPLIANCE)
    @Audited("observation.reject")
    public ObservationRow reject(UUID id, @Nullable String reason) {
        Observation note = othersNote(id);
        NoteHold hold = lockedHold(note);
        if (!hold.is(NoteHold.Decision.REJECTED)) {
            Check check = new Check();
            String why = check.text("reason", reason, LONGEST_REASON);
            check.done();
            if (locked(note).getStatus() == Status.WITHDRAWN) {
                throw new Refused("observation.error.withdrawn");
            }
            hold.decide(NoteHold.Decision.REJECTED, why, currentPerson.get().person(), clock.instant());
        }
        return row(note);
    }

    private Observation note(UUID id) {
        return new ObservationRows(entityManager).find(id).orElseThrow(NotFound::new);
    }

    /** Nobody decides about what they wrote themselves. */
    private Observation othersNote(UUID id) {
        Observation note = note(get(id));
        if (note.isOwnedBy(currentPerson.get().person())) {
            throw new Refused("observation.review.own");
        }
        return note;
    }

    /** Two who decide at the same moment: the second one sees what the first did. */
    private NoteHold lockedHold(Observation note) {
        NoteHold hold = entityManager.createNamedQuery(NoteHold.OF_NOTE, NoteHold.class).setParameter("note", note.getId())
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        entityManager.refresh(hold, LockModeType.PESSIMISTIC_WRITE);
        return hold;
    }

    private Observation locked(Observation note) {
        entityManager.refresh(note, LockModeType.PESSIMISTIC_WRITE);
        return note;
    }

    private static String why(@Nullable String reason) {
        Check check = new Check();
        String why = reason == null || reason.isBlank() ? "" : check.text("reason", reason, LONGEST_REASON);
        check.done();
        return why;
    }

    private ObservationRow row(Observation note) {
        entityManager.flush();
        Map<Long, Review> reviews = new Reviews(entityManager).of(List.of(note.getId()));
        return ObservationRow.forCompliance(note, reviews.get(note.getId()));
    }
}
