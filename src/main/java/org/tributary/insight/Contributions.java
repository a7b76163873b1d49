package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.Releases;

/**
 * Notes as contributions to what may be shown of their theme: who, of which owner group, in which week received. Persons that do
 * not count in figures are left out. What was released stays where it was released.
 */
@ApplicationScoped
class Contributions {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Releases releases;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Each note is in its theme from now on, or in none (null). */
    void move(Collection<PoolNote> notes, Map<Long, @Nullable Long> themes) {
        Map<Long, Map<Long, Contribution>> sets = new TreeMap<>();
        for (PoolNote note : notes) {
            Long theme = themes.get(note.id());
            if (note.counted() && theme == null) {
                takeBack(note);
            } else if (note.counted()) {
                sets.computeIfAbsent(theme, set -> new LinkedHashMap<>()).put(note.id(), contribution(note));
            }
        }
        sets.forEach((set, contributions) -> releases.contribute(set, Releases.Source.NOTE, contributions));
    }

    /** Unthemed again: what was released stays counted. */
    private void takeBack(PoolNote note) {
        boolean released = !new Sql(entityManager.unwrap(Connection.class)).list("""
                select id from contribution where source = 'note' and source_id = ? and release_id is not null""",
                row -> row.getLong("id"), note.id()).isEmpty();
        if (!released) {
            releases.withdraw(Releases.Source.NOTE, note.id(), clock.instant());
        }
    }

    void withdraw(PoolNote note) {
        releases.withdraw(Releases.Source.NOTE, note.id(), clock.instant());
    }

    /** A note as the small-group rules see it; its week is that of the network in which it was received. */
    Contribution contribution(PoolNote note) {
        LocalDate received = note.receivedAt().atZone(settings.networkZone()).toLocalDate();
        return new Contribution(note.id(), note.author(), note.ownerGroup(), note.agency(), IsoWeeks.mondayOf(received),
                note.line(), note.state(), note.touchpoint());
    }
}
