package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.tributary.people.PersonLeft;
import org.tributary.people.Role;

/** What stands for themes, and who owns them: follows merges and departures. Inside the caller's transaction, no door. */
@ApplicationScoped
class StandingEnds {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Whether the theme's notes end in an insight that their authors read. */
    boolean isPublished(long theme) {
        return !sql().list("select o.theme_id from (select cast(? as bigint) as theme_id) o where " + OpenRows.PUBLISHED,
                row -> row.getLong("theme_id"), theme).isEmpty();
    }

    /** The decision takes the place of the one that stood for its theme, of which nothing was changed before: it is read again. */
    void stand(NoteEnd end, Theme theme) {
        entityManager.lock(theme, LockModeType.PESSIMISTIC_WRITE);
        stop(List.of(theme.getId()));
        entityManager.flush();
        entityManager.persist(end);
        entityManager.flush();
    }

    private void stop(Collection<Long> themes) {
        entityManager.createNamedQuery(NoteEnd.STANDING, NoteEnd.class).setParameter("themes", themes).getResultList()
                .forEach(NoteEnd::stop);
    }

    /** What was decided for a theme was not decided for the one it went into: its later notes are open again. */
    void merged(@Observes ThemesMerged event) {
        stop(event.from());
        event.from().stream().sorted().forEach(from -> sql().update("""
                update theme_owner set theme_id = ? where theme_id = ?
                    and not exists (select 1 from theme_owner o where o.theme_id = ?)""", event.into(), from, event.into()));
    }

    /** The leaver's themes and notes, and the insights that wait for a response of theirs, pass to a successor who is a curator. */
    void left(@Observes PersonLeft event) {
        Long successor = event.successor();
        boolean curator = new CuratorRows(sql()).enabled(Role.CURATOR.code()).stream()
                .anyMatch(one -> Long.valueOf(one.key()).equals(successor));
        if (curator) {
            sql().update("update theme_owner set person_id = ? where person_id = ?", successor, event.person());
            sql().update("update note_owner set person_id = ? where person_id = ?", successor, event.person());
            sql().update("""
                    insert into theme_owner (theme_id, person_id, at)
                    select i.theme_id, p.id, ? from insight i join person p on p.id = ?
                    where i.published_by = ? and i.status = 'open' and i.merged_into_id is null
                        and not exists (select 1 from theme_owner o where o.theme_id = i.theme_id)""", clock.instant(),
                    successor, event.person());
        } else {
            sql().update("delete from theme_owner where person_id = ?", event.person());
            sql().update("delete from note_owner where person_id = ?", event.person());
        }
    }

    private Sql sql() {
        return new Sql(entityManager.unwrap(Connection.class));
    }
}
