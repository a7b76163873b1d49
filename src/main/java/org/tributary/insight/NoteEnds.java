package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/**
 * No note without an end: what curators decide about notes that no insight will carry. The authors read the decision, and no
 * count. Later notes of a theme get its decision with the weekly release, so that the moment tells nothing of earlier ones.
 */
@Stateless
public class NoteEnds {

    private static final int DEPARTMENTS = 12;
    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(14);
    private static final int MOST_LATELY = 5;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    NotesOfThemes notes;

    @Inject
    Answers answers;

    @Inject
    StandingEnds standing;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<NoteEnded> ended;

    /**
     * Ends the notes that the theme holds now, and from now on those that join it.
     *
     * @throws NotFound where there is no such theme
     * @throws org.tributary.platform.Refused where it is published, which ends its notes, or has no notes
     */
    @Allowed(Role.CURATOR)
    @Audited("note.endTheme")
    public void endTheme(UUID themeId, NewEnd wanted) {
        Theme theme = notes.theme(themeId);
        if (EndKind.ANSWERED.code().equals(wanted.kind())) {
            answers.answer(themeId, wanted.text());
            return;
        }
        if (standing.isPublished(theme.getId())) {
            throw new Refused("insight.end.published");
        }
        NoteEnd end = new NoteEnd(theme.getId(), wanted, currentPerson.get().person(), clock.instant());
        standing.stand(end, theme);
        Set<Long> authors = rows().endTheme(end.getId(), theme.getId(), clock.instant());
        if (authors.isEmpty()) {
            throw new Refused("insight.answer.nobody");
        }
        tell(end, authors);
    }

    /**
     * Ends notes of no theme.
     *
     * @return the decision
     * @throws Invalid where there is none, or one that is gone or in a theme by now
     */
    @Allowed(Role.CURATOR)
    @Audited("note.end")
    public UUID endNotes(Collection<UUID> ids, NewEnd wanted) {
        NoteEnd end = new NoteEnd(null, wanted, currentPerson.get().person(), clock.instant());
        Set<UUID> chosen = new HashSet<>(ids);
        if (chosen.isEmpty()) {
            throw new Invalid("notes", "insight.theme.pickFirst");
        }
        List<long[]> found = new OpenRows(sql()).endable(List.copyOf(chosen));
        if (found.size() < chosen.size()) {
            throw new Invalid("notes", "insight.end.moved");
        }
        entityManager.persist(end);
        entityManager.flush();
        rows().endNotes(end.getId(), found.stream().map(note -> note[0]).toList(), clock.instant());
        tell(end, found.stream().map(note -> note[1]).collect(Collectors.toSet()));
        return end.getPublicId();
    }

    /** Takes a decision back: its notes wait again, counted from when they were received. */
    @Allowed(Role.CURATOR)
    @Audited("note.undo")
    public void undo(UUID id) {
        entityManager.createNamedQuery(NoteEnd.BY_PUBLIC_ID, NoteEnd.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new).undo(clock.instant());
    }

    /** The same by the theme's id. @throws NotFound where there is no such theme */
    @Allowed(Role.CURATOR)
    public List<GivenEnd> list(UUID themeId) {
        return ofTheme(notes.theme(themeId).getId());
    }

    /** The decisions about a theme that hold, the latest first. */
    @Allowed(Role.CURATOR)
    public List<GivenEnd> ofTheme(long theme) {
        return rows().ofTheme(theme, settings.networkZone());
    }

    /** The decisions of the last days about notes of no theme that hold, the latest first. */
    @Allowed(Role.CURATOR)
    public List<GivenEnd> latelySingle() {
        return rows().single(clock.instant().minus(TAKEN_BACK_WITHIN), MOST_LATELY, settings.networkZone());
    }

    /** The departments that something was passed to so far, the latest first. */
    @Allowed(Role.CURATOR)
    public List<String> departments() {
        return rows().departments(DEPARTMENTS);
    }

    /** Gives the decisions that stand to the notes that came since; with the weekly release. @return how many notes got one */
    @Allowed({Role.SYSTEM, Role.ADMINISTRATOR, Role.CURATOR})
    public int carryOn() {
        Map<Long, List<EndRows.Later>> byEnd = rows().later().stream()
                .collect(Collectors.groupingBy(EndRows.Later::end, TreeMap::new, Collectors.toList()));
        byEnd.forEach((key, later) -> {
            rows().endNotes(key, later.stream().map(EndRows.Later::note).toList(), clock.instant());
            tell(entityManager.find(NoteEnd.class, key),
                    later.stream().map(EndRows.Later::author).collect(Collectors.toSet()));
        });
        return byEnd.values().stream().mapToInt(List::size).sum();
    }

    private void tell(NoteEnd end, Set<Long> authors) {
        ended.fire(new NoteEnded(end.getPublicId(), end.kind().code(), end.getToWhom(), end.getText(), authors));
    }

    private EndRows rows() {
        return new EndRows(sql());
    }

    private Sql sql() {
        return new Sql(entityManager.unwrap(Connection.class));
    }
}
