package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.insight.WaitingResponses;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;
import org.tributary.privacy.ReleasedFigures;

/** How many of the enrolled agents take part, of the network only: by agency it is never shown. */
@Stateless
public class Participation {

    /** Who did something on which day: a note, a same-here, an acknowledgement, a vote. */
    private static final String ACTS = """
            select o.author_id, o.observed_on from observation o
            where o.status not in ('withdrawn', 'held') and o.observed_on between ?1 and ?2
            union select h.person_id, cast(h.at as date) from same_here h
            where h.withdrawn_at is null and cast(h.at as date) between ?1 and ?2
            union select k.person_id, cast(k.at as date) from acknowledgement k where cast(k.at as date) between ?1 and ?2
            union select v.person_id, cast(v.at as date) from useful_vote v where cast(v.at as date) between ?1 and ?2""";

    /** Who did something between two days. */
    static final String ACTIVE_PEOPLE = "select distinct t.author_id from (" + ACTS + ") t";

    /** Those who are enrolled, each with the times they were away; a row without a time for who was not. */
    private static final String ENROLLED = """
            select p.id, a.from_date, a.to_date from person p
            left join absence a on a.person_id = p.id and a.to_date >= ?1 and a.from_date <= ?2
            where p.enabled and p.counted and (p.roles like '%agent%' or p.roles like '%principal%')""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    ReleasedFigures figures;

    @Inject
    WaitingResponses responses;

    /** The active share of the last ended weeks, and how it was in each of the weeks before. */
    @Allowed({Role.MANAGER, Role.SYSTEM})
    public ActiveShare activeShare(int weeksBack) {
        LocalDate thisWeek = IsoWeeks.mondayOf(LocalDate.ofInstant(clock.instant(), settings.networkZone()));
        LocalDate first = thisWeek.minusWeeks(Math.max(weeksBack, 2 * ActiveShare.WEEKS));
        List<Object[]> rows = rows(ENROLLED, first, thisWeek);
        Set<Long> enrolled = rows.stream().map(row -> Columns.number(row[0])).collect(Collectors.toSet());
        Map<LocalDate, Set<Long>> active = rows(ACTS, first, thisWeek).stream().collect(Collectors.groupingBy(
                row -> IsoWeeks.mondayOf(Columns.date(row[1])),
                Collectors.mapping(row -> Columns.number(row[0]), Collectors.toSet())));
        OnLeave onLeave = OnLeave.of(rows.stream().filter(row -> row[1] != null).toList());
        return ActiveShare.of(enrolled, onLeave, active, first, thisWeek, settings.smallGroupPersons());
    }

    /** What was released of who takes part, by state, line and tier, and of notes without an end; in one statement. */
    @Allowed(Role.MANAGER)
    public ReleasedParticipation released() {
        return ReleasedParticipation.of(figures.find(ParticipationReleases.SUBJECT));
    }

    /** How long the network waits for the carrier's first response to an insight; only of what it sees. */
    @Allowed(Role.MANAGER)
    public ResponseTimes responseTimes() {
        return ResponseTimes.of(responses.times(), settings.responseDays(), clock.instant());
    }

    private List<Object[]> rows(String query, LocalDate first, LocalDate before) {
        List<?> rows = entityManager.createNativeQuery(query).setParameter(1, Date.valueOf(first))
                .setParameter(2, Date.valueOf(before.minusDays(1))).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
