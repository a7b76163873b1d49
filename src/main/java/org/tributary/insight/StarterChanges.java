package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/**
 * Starters are changed and taken back as long as nobody but the carrier stands behind them: once their figures are shown, or
 * another insight went into them, they are the network's and get an answer instead.
 */
@Stateless
public class StarterChanges {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Starters starters;

    @Inject
    StarterPool pool;

    @Inject
    ReleasedInsights released;

    @Inject
    Clock clock;

    /** One that can be changed. @throws NotFound where there is none of that id */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public StarterRow find(UUID id) {
        return StarterRow.of(get(id, false));
    }

    /**
     * Other words; notes are drawn to them from now on, those that joined stay.
     *
     * @param version the one that was read
     * @throws ChangedMeanwhile where somebody wrote since
     * @throws Invalid where something is missing, too long, or the title is another one's
     * @throws Refused where it is the network's by now
     */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    @Audited("starter.change")
    public void change(UUID id, long version, NewStarter wanted) {
        Insight starter = get(id, false);
        if (starter.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        requireOurs(starter);
        NewStarter words = Starters.checked(wanted);
        requireFree(String.valueOf(words.title()), starter);
        pool.change(next -> {
            starter.words().say(String.valueOf(words.title()), String.valueOf(words.summary()));
            starter.origin().is(String.valueOf(words.source()), String.valueOf(words.line()));
            pool.means(starter);
            entityManager.find(Theme.class, starter.getThemeKey()).rename(starter.getTitle());
            return next;
        });
    }

    /** Nobody sees it any more; the notes that joined its theme stay there, the theme ends where there are none. */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    @Audited("starter.takeBack")
    public void takeBack(UUID id) {
        Insight starter = get(id, false);
        requireOurs(starter);
        pool.change(next -> {
            Theme theme = entityManager.find(Theme.class, starter.getThemeKey());
            starter.takeBack(clock.instant());
            if (theme.isActive() && pool.notesOf(theme.getId()) == 0) {
                theme.become(ThemeStatus.ENDED, null);
            }
            return next;
        });
    }

    /**
     * Undoes {@link #takeBack}: in its theme, or in a new one where that went into another or was published meanwhile.
     *
     * @throws Invalid where there is another one of its title by now
     */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    @Audited("starter.putBack")
    public void putBack(UUID id) {
        Insight starter = get(id, true);
        requireFree(starter.getTitle(), starter);
        pool.change(next -> {
            Theme before = entityManager.find(Theme.class, starter.origin().leftTheme());
            if (before.status() == ThemeStatus.MERGED || isPublished(before)) {
                Theme theme = pool.newTheme(next, starter.getTitle(), starter.getTitle() + ". " + starter.getSummary());
                starter.putBack(theme.getId());
                return next + 1;
            }
            if (before.status() == ThemeStatus.ENDED) {
                before.become(ThemeStatus.OPEN, null);
            }
            starter.putBack(before.getId());
            return next;
        });
    }

    /** Those that were taken back, by title. */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public List<StarterRow> takenBack() {
        return entityManager.createNamedQuery(Insight.STARTERS, Insight.class).getResultList().stream()
                .filter(one -> one.origin().isTakenBack()).map(StarterRow::of).toList();
    }

    private Insight get(UUID id, boolean takenBack) {
        Insight starter = entityManager.createNamedQuery(Insight.BY_PUBLIC_ID, Insight.class).setParameter("id", id)
                .getResultStream().filter(one -> one.row().isStarter() && one.getMergedInto() == null)
                .filter(one -> one.origin().isTakenBack() == takenBack).findFirst().orElseThrow(NotFound::new);
        entityManager.lock(starter, LockModeType.PESSIMISTIC_WRITE);
        return starter;
    }

    private void requireOurs(Insight starter) {
        boolean alone = entityManager.createNamedQuery(Insight.ABSORBED, Insight.class)
                .setParameter("survivor", starter.getId()).getResultList().isEmpty();
        if (!alone || released.find(starter).filter(one -> !one.isSilent()).isPresent()) {
            throw new Refused("insight.starter.ofNetwork");
        }
    }

    private void requireFree(String title, Insight own) {
        if (starters.list().stream().anyMatch(row -> row.title().equalsIgnoreCase(title)
                && !row.id().equals(own.getPublicId()))) {
            throw new Invalid("title", "insight.starter.known");
        }
    }

    private boolean isPublished(Theme theme) {
        return !entityManager.createNamedQuery(Insight.OF_FIRST_THEMES, Insight.class)
                .setParameter("themes", List.of(theme.getId())).getResultList().isEmpty();
    }
}
