package org.tributary.satisfaction.pulse;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Settings;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Index;
import org.tributary.satisfaction.pulse.PulseFigures.Preference;
import org.tributary.satisfaction.pulse.PulseFigures.Respondent;

/** Mondays: the rows of the running quarter are written anew in an order of chance, and quarters that have ended are released. */
@Stateless
public class PulseReleases {

    /** Who answered, each with every membership of the quarter's last day, or of any time where there was none that day. */
    private static final String RESPONDENTS = """
            select t.person_id, a.owner_group_id, m.agency_id, m.lines from pulse_turn t
            join person p on p.id = t.person_id and p.counted
            join membership m on m.person_id = t.person_id
            join agency a on a.id = m.agency_id
            where t.quarter = ?1 and t.state = 'answered' order by case when m.from_date <= ?2
                and (m.to_date is null or m.to_date >= ?2) then 0 else 1 end, m.id""";

    private static final String WAITING_ANSWERS = """
            select a.id from pulse_answer a
            where not exists (select 1 from pulse_release r where r.quarter = a.quarter)""";
    private static final String WAITING_PREFERENCES = """
            select p.id from pulse_preference p
            where not exists (select 1 from pulse_release r where r.quarter = p.quarter)""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    SmallGroups rules;

    /** Releases each quarter that has ended and was not released; one node at a time does it. */
    @Allowed(Role.SYSTEM)
    @Audited("satisfaction.pulse.release")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void releaseEnded() {
        PulseRows rows = new PulseRows(entityManager);
        LocalDate running = PulseQuarter.of(LocalDate.ofInstant(clock.instant(), settings.networkZone())).from();
        shuffle(rows);
        rows.rows("""
                select distinct a.quarter from pulse_answer a where a.quarter < ?1
                    and not exists (select 1 from pulse_release r where r.quarter = a.quarter)""", running)
                .forEach(row -> release(rows, PulseQuarter.of(PulseRows.day(row[0]))));
    }

    private void release(PulseRows rows, PulseQuarter quarter) {
        Index.Factors factors = rows.factors(0);
        int taken = rows.update("""
                insert into pulse_release (quarter, factor_version, released_at) values (?1, ?2, ?3)
                on conflict do nothing""", quarter.from(), factors.version(), Timestamp.from(clock.instant()));
        if (taken == 1) {
            new PulseFigures(factors, respondents(rows, quarter), rules)
                    .of(answers(rows, quarter, factors.version()), preferences(rows, quarter))
                    .forEach(figure -> store(rows, quarter, figure));
        }
    }

    private static void store(PulseRows rows, PulseQuarter quarter, PulseFigure figure) {
        String shown = figure.value() == null ? "" : figure.value().toString();
        rows.update("""
                insert into pulse_figure (quarter, measure, subject, choice, n, shown, low, high, band)
                values (?1, ?2, ?3, ?4, ?5, cast(nullif(cast(?6 as varchar(40)), '') as double precision), ?7, ?8, ?9)""",
                quarter.from(),
                figure.measure().name().toLowerCase(Locale.ROOT), figure.subject(), figure.choice(), figure.n(), shown,
                figure.interval().low(), figure.interval().high(), figure.band());
    }

    private static Collection<Respondent> respondents(PulseRows rows, PulseQuarter quarter) {
        Map<Long, Contribution> first = new HashMap<>();
        Map<Long, Set<String>> lines = new HashMap<>();
        for (Object[] row : rows.rows(RESPONDENTS, quarter.from(), quarter.last().plusDays(6))) {
            long person = PulseRows.number(row[0]);
            first.putIfAbsent(person, new Contribution(person, person, PulseRows.number(row[1]), PulseRows.number(row[2]),
                    quarter.from(), "", "", ""));
            lines.computeIfAbsent(person, key -> new HashSet<>()).addAll(List.of(((String) row[3]).split("\\|")));
        }
        return first.entrySet().stream().map(one -> new Respondent(one.getValue(), lines.getOrDefault(one.getKey(), Set.of())))
                .toList();
    }

    private static Collection<Map<String, Integer>> answers(PulseRows rows, PulseQuarter quarter, int version) {
        Map<Long, Map<String, Integer>> answers = new HashMap<>();
        rows.rows("""
                select s.answer_id, s.code, s.score from pulse_score s join pulse_answer a on a.id = s.answer_id
                where a.quarter = ?1 and a.factor_version = ?2""", quarter.from(), version)
                .forEach(row -> answers.computeIfAbsent(PulseRows.number(row[0]), key -> new HashMap<>())
                        .put((String) row[1], ((Number) row[2]).intValue()));
        return answers.values();
    }

    private static Collection<Preference> preferences(PulseRows rows, PulseQuarter quarter) {
        return rows.rows("select p.line, p.choice from pulse_preference p where p.quarter = ?1", quarter.from()).stream()
                .map(row -> new Preference((String) row[0], (String) row[1])).toList();
    }

    /**
     * Writes what waits anew, row by row: neither the place of a row nor the transaction it is of leads to who answered when, since
     * all are of one, in no order.
     */
    private static void shuffle(PulseRows rows) {
        rows.shuffled(WAITING_ANSWERS).forEach(key -> {
            rows.update("update pulse_answer set level = level where id = ?1", key);
            rows.update("update pulse_score set score = score where answer_id = ?1", key);
        });
        rows.shuffled(WAITING_PREFERENCES)
                .forEach(key -> rows.update("update pulse_preference set choice = choice where id = ?1", key));
    }
}
