package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;

/**
 * Tells those who have to act that something waits too long: an insight its curator and a week later the managers, overdue notes
 * their curators once a week. Every node asks; the row of a reminder lets one of them tell it, once.
 */
@Stateless
public class DeskReminders {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    OpenNotes openNotes;

    @Inject
    WaitingResponses responses;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<ResponseOverdue> responseOverdue;

    @Inject
    Event<NotesOverdue> notesOverdue;

    /** Tells what is to be told now. @return how many reminders */
    @Allowed(Role.SYSTEM)
    public int remind() {
        Instant now = clock.instant();
        Sql sql = new Sql(entityManager.unwrap(Connection.class));
        EndRows rows = new EndRows(sql);
        List<CuratorRows.Staff> curators = new CuratorRows(sql).enabled("curator");
        int told = 0;
        for (OverdueResponse one : responses.overdue()) {
            if (rows.first(toCurator(one), now)) {
                Long curator = one.curator();
                tell(one, curator == null ? keys(curators) : Set.of(curator));
                told++;
            } else if (one.shown() && rows.toldBefore(toCurator(one), now.minus(WaitingResponses.ESCALATION))
                    && rows.first("response:" + one.id() + ":manager", now)) {
                tell(one, keys(new CuratorRows(sql).enabled("manager")));
                told++;
            }
        }
        return told + remindOfNotes(rows, curators, now);
    }

    private int remindOfNotes(EndRows rows, List<CuratorRows.Staff> curators, Instant now) {
        LocalDate monday = IsoWeeks.mondayOf(now.atZone(settings.networkZone()).toLocalDate());
        OpenNotes.Desk desk = openNotes.desk();
        int told = 0;
        for (CuratorRows.Staff curator : curators) {
            long overdue = desk.overdueOf(curator.key());
            if (overdue > 0 && rows.first("notes:" + curator.id() + ":" + monday, now)) {
                notesOverdue.fire(new NotesOverdue((int) overdue, Set.of(curator.key())));
                told++;
            }
        }
        return told;
    }

    private static String toCurator(OverdueResponse one) {
        return "response:" + one.id() + ":curator";
    }

    private void tell(OverdueResponse one, Set<Long> recipients) {
        responseOverdue.fire(new ResponseOverdue(one.id(), one.title(), one.days(), recipients));
    }

    private static Set<Long> keys(List<CuratorRows.Staff> staff) {
        return new HashSet<>(staff.stream().map(CuratorRows.Staff::key).toList());
    }
}
