package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Refused;

/** The carrier's answers to the authors of a theme, of any size: they alone read them, and nobody reads a count. */
@Stateless
public class Answers {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    NotesOfThemes notes;

    @Inject
    StandingEnds standing;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    @Inject
    Event<ThemeAnswered> answered;

    /**
     * Answers those whose notes the theme holds now.
     *
     * @return the answers of the theme, the new one last
     */
    @Allowed(Role.CURATOR)
    @Audited("theme.answer")
    public List<AnsweredNote> answer(UUID themeId, @Nullable String text) {
        Theme theme = notes.theme(themeId);
        List<NotesOfThemes.Note> addressed = notes.of(theme.getId());
        ThemeAnswer answer = new ThemeAnswer(theme.getId(), text == null ? "" : text,
                addressed.stream().map(NotesOfThemes.Note::key).toList(), currentPerson.get().person(), clock.instant());
        if (addressed.isEmpty()) {
            throw new Refused("insight.answer.nobody");
        }
        entityManager.persist(answer);
        entityManager.flush();
        if (!standing.isPublished(theme.getId())) {
            // Later notes of the theme get it with the weekly release.
            standing.stand(new NoteEnd(theme.getId(), new NewEnd(EndKind.ANSWERED.code(), null, answer.getText()),
                    currentPerson.get().person(), clock.instant()), theme);
        }
        HashSet<Long> authors = new HashSet<>();
        addressed.forEach(note -> authors.add(note.author()));
        answered.fire(new ThemeAnswered(answer.getPublicId(), answer.getText(), authors));
        return ofTheme(theme.getId());
    }

    /** The answers given to a theme so far, for its page. */
    @Allowed(Role.CURATOR)
    public List<AnsweredNote> list(UUID themeId) {
        return ofTheme(notes.theme(themeId).getId());
    }

    /** The same by the theme's key. */
    @Allowed(Role.CURATOR)
    public List<AnsweredNote> ofTheme(long theme) {
        return entityManager.createNamedQuery(ThemeAnswer.OF_THEME, AnsweredNote.class).setParameter("theme", theme)
                .getResultList();
    }
}
