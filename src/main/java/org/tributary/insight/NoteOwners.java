package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;

/**
 * Who of the curators sees to which note of no theme. One without an owner is every curator's; in a theme the theme's owner sees
 * to it.
 */
@Stateless
public class NoteOwners {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /**
     * The notes are the current person's from now on, whoever had them.
     *
     * @throws Invalid where none is named, or one that is gone or in a theme by now
     */
    @Allowed(Role.CURATOR)
    @Audited("note.take")
    public void take(Collection<UUID> notes) {
        give(notes, currentPerson.get().person());
    }

    /** The notes are that curator's from now on. @throws Invalid as {@link #take}, and where that is no curator */
    @Allowed(Role.CURATOR)
    @Audited("note.handOver")
    public void handOver(Collection<UUID> notes, @Nullable UUID curator) {
        give(notes, new CuratorRows(sql()).enabled("curator").stream().filter(one -> one.id().equals(curator)).findFirst()
                .orElseThrow(() -> new Invalid("curator", "insight.owner.noCurator")).key());
    }

    /** Everybody's again. @throws Invalid as {@link #take} */
    @Allowed(Role.CURATOR)
    @Audited("note.drop")
    public void drop(Collection<UUID> notes) {
        give(notes, null);
    }

    /**
     * Who sees to a note; nobody where it is everybody's.
     *
     * @throws NotFound where there is none, it is withdrawn, or in a theme by now
     */
    @Allowed(Role.CURATOR)
    public Optional<ThemeOwners.Curator> ownerOf(UUID note) {
        return new OpenRows(sql()).single(note).orElseThrow(NotFound::new).stream().findFirst();
    }

    private void give(Collection<UUID> ids, @Nullable Long person) {
        Set<UUID> chosen = new HashSet<>(ids);
        if (chosen.isEmpty()) {
            throw new Invalid("notes", "insight.theme.pickFirst");
        }
        List<Long> keys = new OpenRows(sql()).endable(List.copyOf(chosen)).stream().map(note -> note[0]).toList();
        if (keys.size() < chosen.size()) {
            throw new Invalid("notes", "insight.end.moved");
        }
        sql().update(Sql.in("delete from note_owner where observation_id in (%s)", keys), keys);
        if (person != null) {
            sql().batch("insert into note_owner (observation_id, person_id, at) values (?, ?, ?)",
                    keys.stream().map(key -> new Object[]{key, person, clock.instant()}).toList());
        }
    }

    private Sql sql() {
        return new Sql(entityManager.unwrap(Connection.class));
    }
}
