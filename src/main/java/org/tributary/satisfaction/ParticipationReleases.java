package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.insight.ReceivedNote;
import org.tributary.insight.ReceivedNotes;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.ReleasedFigure;
import org.tributary.privacy.ReleasedFigures;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Share;

/**
 * Every four weeks: who took part, by state, line and tier, and how many notes had no end. The four weeks never overlap those
 * of another release, so that nothing follows from the difference of two.
 */
@Stateless
public class ParticipationReleases {

    static final String SUBJECT = "participation";
    static final String ACTIVE = "active";
    static final String UNENDED = "unended";

    private static final LocalDate A_FIRST_MONDAY = LocalDate.of(2000, 1, 3);
    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);
    private static final int WEEKS_OF_NOTES = 26;

    private static final String ENROLLED = """
            select p.id, a.id, a.owner_group_id, a.tier, m.states, m.lines from person p
            join membership m on m.id = p.current_membership_id join agency a on a.id = m.agency_id
            where p.enabled and p.counted and (p.roles like '%agent%' or p.roles like '%principal%')""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    SmallGroups rules;

    @Inject
    ReleasedFigures figures;

    @Inject
    ReceivedNotes notes;

    /** @return whether the last four weeks were not released yet; repeating it changes nothing */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean releaseDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate thisWeek = IsoWeeks.mondayOf(LocalDate.ofInstant(now, settings.networkZone()));
        LocalDate end = thisWeek.minusWeeks(Math.floorMod(IsoWeeks.between(A_FIRST_MONDAY, thisWeek), ActiveShare.WEEKS));
        if (isReleased(end)) {
            return false;
        }
        List<ReleasedFigure> released = new ArrayList<>(taking(end, now));
        released.add(unended(end, now));
        // One node at a time, but none waits while another searches what may be shown.
        entityManager.createNativeQuery("update answer_release set released_at = released_at where id = 1").executeUpdate();
        if (isReleased(end)) {
            return false;
        }
        figures.replace(SUBJECT, released);
        return true;
    }

    private boolean isReleased(LocalDate end) {
        return figures.find(SUBJECT).stream().anyMatch(figure -> !figure.to().isBefore(end.minusWeeks(1)));
    }

    private List<ReleasedFigure> taking(LocalDate end, Instant now) {
        LocalDate from = end.minusWeeks(ActiveShare.WEEKS);
        OnLeave onLeave = OnLeave.of(entityManager.createNativeQuery(OnLeave.SQL).setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(end.minusDays(1))).getResultList());
        List<?> rows = entityManager.createNativeQuery(ENROLLED).getResultList();
        List<TakingPart.Agent> enrolled = rows.stream().map(Object[].class::cast).map(ParticipationReleases::agent)
                .filter(agent -> !onLeave.most(agent.person(), from, end.minusDays(1))).toList();
        TakingPart taking = TakingPart.of(enrolled, new TakingPart.Acts(people(from, end),
                people(from.minusWeeks(ActiveShare.WEEKS), from), people(LONG_AGO, from)), rules);
        List<ReleasedFigure> released = new ArrayList<>();
        taking.shares().forEach((cell, share) -> released.add(figure(ACTIVE, from, end, cell, share, now)));
        if (released.isEmpty()) {
            released.add(hidden(ACTIVE, from, end, now));
        }
        return released;
    }

    private static TakingPart.Agent agent(Object[] row) {
        return new TakingPart.Agent(Columns.number(row[0]), Columns.number(row[1]), Columns.number(row[2]), (String) row[3],
                codes(row[4]), codes(row[5]));
    }

    private static List<String> codes(Object joined) {
        return Arrays.stream(joined.toString().split("\\|")).filter(code -> !code.isEmpty()).toList();
    }

    private Set<Long> people(LocalDate from, LocalDate before) {
        List<?> keys = entityManager.createNativeQuery(Participation.ACTIVE_PEOPLE).setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(before.minusDays(1))).getResultList();
        return keys.stream().map(Columns::number).collect(Collectors.toSet());
    }

    /** Of the notes of half a year whose end was due, how many have none. */
    private ReleasedFigure unended(LocalDate end, Instant now) {
        LocalDate due = end.minusDays(settings.noteDays());
        LocalDate from = end.minusWeeks(WEEKS_OF_NOTES);
        List<ReceivedNote> received = notes.between(from.atStartOfDay(settings.networkZone()).toInstant(),
                due.atStartOfDay(settings.networkZone()).toInstant());
        List<Contribution> open = contributions(received, true);
        List<Contribution> ended = contributions(received, false);
        return rules.passes(open) && (ended.isEmpty() || rules.passes(ended))
                ? figure(UNENDED, from, end, TakingPart.ALL, new Share(open.size(), received.size()), now)
                : hidden(UNENDED, from, end, now);
    }

    private static List<Contribution> contributions(List<ReceivedNote> notes, boolean open) {
        return notes.stream().filter(note -> note.open() == open).map(note -> new Contribution(note.key(), note.author(),
                note.ownerGroup(), note.agency(), LocalDate.EPOCH, "", "", "")).toList();
    }

    private static ReleasedFigure figure(String measure, LocalDate from, LocalDate end, Cell cell, Share share,
            Instant now) {
        return new ReleasedFigure(SUBJECT, measure, from, end.minusWeeks(1), cell.dimension(), cell.value(), "", "",
                (long) share.n(), share.percent(), share.interval().low(), share.interval().high(), false, now, 0);
    }

    private static ReleasedFigure hidden(String measure, LocalDate from, LocalDate end, Instant now) {
        return new ReleasedFigure(SUBJECT, measure, from, end.minusWeeks(1), "", "", "", "", null, null, null, null, true,
                now, 0);
    }
}
