package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;

/** The notes that have no end yet, for curators, who see the pool as it is. */
@Stateless
public class OpenNotes {

    static final Duration SOON = Duration.ofDays(7);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** All that is open: by theme, the one with the oldest note first, and the notes of no theme by who sees to them. */
    public record Desk(List<OpenTheme> themes, List<OpenSingles> singles) {

        /** All notes of no theme together. */
        public OpenTheme.Counts single() {
            return singles.stream().map(OpenSingles::counts).reduce(OpenTheme.Counts.NONE, OpenTheme.Counts::and);
        }

        /** How many of the notes that are overdue are this curator's or nobody's. */
        public long overdueOf(long curator) {
            return singles.stream().filter(one -> one.owner() == null || one.owner() == curator)
                    .mapToLong(one -> one.counts().overdue()).sum()
                    + themes.stream().filter(theme -> theme.owner() == null || theme.owner() == curator)
                            .mapToLong(theme -> theme.counts().overdue()).sum();
        }
    }

    @Allowed({Role.CURATOR, Role.SYSTEM})
    public Desk desk() {
        Instant late = clock.instant().minus(Duration.ofDays(settings.noteDays()));
        return rows().desk(late, late.plus(SOON));
    }

    /** Opens the open notes of no theme, those that wait longest first. */
    @Allowed(Role.CURATOR)
    @Audited("note.open")
    public Page<SingleNote> openSingle(PageRequest request) {
        return new Page<>(rows().notes(request), rows().countSingle(), request);
    }

    private OpenRows rows() {
        return new OpenRows(new Sql(entityManager.unwrap(Connection.class)));
    }
}
