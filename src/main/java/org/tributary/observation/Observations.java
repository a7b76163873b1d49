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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;
import org.tributary.privacy.Masking;

/** The notes of agents: written, read, withdrawn. What others hand in for them comes by {@link HandedInNotes}. */
@Stateless
public class Observations {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Masking masking;

    @Inject
    Fates fates;

    @Inject
    Event<ObservationArrives> arriving;

    @Inject
    Event<ObservationSubmitted> submitted;

    @Inject
    Event<ComplianceAsked> asked;

    @Inject
    Event<ObservationWithdrawn> withdrawn;

    /** A note of the current person, and whether it is new or was there already. */
    public record Submitted(ObservationRow row, boolean created) implements AuditSubject {

        @Override
        public UUID subject() {
            return row.id();
        }
    }

    /** A note of one's own and what became of it. */
    public record NoteWithStory(ObservationRow note, List<NoteStory.Step> steps) {
    }

    /**
     * Notes something for the current person. The same {@code clientId} again is the note that is there already, whatever else
     * is sent with it.
     *
     * @throws Invalid naming every field that is wrong
     * @throws Refused where the person works for no agency today
     */
    @Allowed(Role.AGENT)
    @Audited("observation.submit")
    public Submitted submit(NewObservation wanted) {
        Actor actor = currentPerson.get();
        Long agency = actor.agency();
        Observation note = new Observation(wanted, masking, actor.person(), agency == null ? 0 : agency, clock.instant());
        if (agency == null) {
            throw new Refused("observation.error.noAgency");
        }
        arriving.fire(new ObservationArrives(note.getText()));
        Intake.Taken taken = new Intake(entityManager, submitted, asked).take(note, wanted.channel(), clock.instant());
        // A note that is new has become nothing yet, so nobody is asked.
        return taken.created()
                ? new Submitted(ObservationRow.forOwner(taken.note(), NoteFate.Fate.NONE), true)
                : new Submitted(fates.rowForOwner(taken.note()), false);
    }

    /** A note of the current person; empty where it is not there or somebody else's. */
    @Allowed(Role.AGENT)
    public Optional<ObservationRow> findMine(UUID id) {
        return rows().find(id).filter(note -> note.isOwnedBy(currentPerson.get().person())).map(fates::rowForOwner);
    }

    /** Opens somebody's note, without its author: curators any, compliance what was held or flagged. */
    @Allowed({Role.CURATOR, Role.COMPLIANCE})
    @Audited("observation.open")
    public ObservationRow open(UUID id) {
        Observation note = rows().find(id).orElseThrow(NotFound::new);
        return rowsForStaff(List.of(note)).stream()
                .filter(row -> row.review() != null || currentPerson.is(Role.CURATOR)).findFirst().orElseThrow(NotFound::new);
    }

    /** One's own newest note, without what became of it. */
    @Allowed(Role.AGENT)
    public Optional<ObservationRow> findMyLast() {
        return rows().latestOf(currentPerson.get().person(), 1).stream().findFirst()
                .map(note -> ObservationRow.forOwner(note, NoteFate.Fate.NONE));
    }

    /** One's own notes, newest first. */
    @Allowed(Role.AGENT)
    public Page<ObservationRow> listMine(ObservationFilter filter, PageRequest request) {
        Page<Observation> page = rows().pageOf(currentPerson.get().person(), filter, request);
        return new Page<>(fates.rowsForOwner(page.items()), page.total(), request);
    }

    /** Everybody's notes without their authors, newest first: curators all, compliance the held and the flagged. */
    @Allowed({Role.CURATOR, Role.COMPLIANCE})
    @Audited("observation.list")
    public Page<ObservationRow> listAll(ObservationFilter filter, PageRequest request) {
        Page<Observation> page = currentPerson.is(Role.CURATOR)
                ? rows().page(filter, request)
                : rows().reviewed(filter, request);
        return new Page<>(rowsForStaff(page.items()), page.total(), request);
    }

    /** To compliance with why a note was held or flagged, to curators with its theme. */
    private List<ObservationRow> rowsForStaff(List<Observation> notes) {
        if (!currentPerson.is(Role.COMPLIANCE)) {
            return fates.rowsForCurator(notes);
        }
        Map<Long, Review> reviews = new Reviews(entityManager).of(notes.stream().map(Observation::getId).toList());
        List<ObservationRow> others = currentPerson.is(Role.CURATOR) ? fates.rowsForCurator(notes) : List.of();
        return IntStream.range(0, notes.size()).mapToObj(at -> {
            Observation note = notes.get(at);
            Review review = reviews.get(note.getId());
            return review == null && !others.isEmpty() ? others.get(at) : ObservationRow.forCompliance(note, review);
        }).toList();
    }

    /** One's own notes, newest first, each with what became of it. */
    @Allowed(Role.AGENT)
    public Page<NoteWithStory> listMineWithStories(ObservationFilter filter, PageRequest request) {
        Page<Observation> page = rows().pageOf(currentPerson.get().person(), filter, request);
        return new Page<>(withStories(page.items()), page.total(), request);
    }

    /** The newest of one's own notes, each with what became of it. */
    @Allowed(Role.AGENT)
    public List<NoteWithStory> latestWithStories(int most) {
        return withStories(rows().latestOf(currentPerson.get().person(), most));
    }

    private List<NoteWithStory> withStories(List<Observation> notes) {
        List<ObservationRow> rows = fates.rowsForOwner(notes);
        List<List<NoteStory.Step>> stories = fates.storiesOf(notes);
        return IntStream.range(0, rows.size()).mapToObj(i -> new NoteWithStory(rows.get(i), stories.get(i))).toList();
    }

    /** The steps of what became of one's own note, in their order. @throws NotFound where it is not one's own */
    @Allowed(Role.AGENT)
    public List<NoteStory.Step> storyOf(UUID id) {
        return fates.storyOf(mine(id));
    }

    /** Takes one's own note back; twice is as once. @throws NotFound where it is not one's own */
    @Allowed(Role.AGENT)
    @Audited("observation.withdraw")
    public ObservationRow withdraw(UUID id) {
        Observation note = mine(id);
        if (note.getStatus() != Status.WITHDRAWN) {
            // First the pool, then the row: the pool's work takes its locks in this order too.
            withdrawn.fire(new ObservationWithdrawn(note.getId()));
            entityManager.refresh(note, LockModeType.PESSIMISTIC_WRITE);
            if (note.getStatus() != Status.WITHDRAWN) {
                note.withdraw(clock.instant());
            }
        }
        return fates.rowForOwner(note);
    }

    private Observation mine(UUID id) {
        return rows().find(id).filter(note -> note.isOwnedBy(currentPerson.get().person())).orElseThrow(NotFound::new);
    }

    private ObservationRows rows() {
        return new ObservationRows(entityManager);
    }
}
