package org.tributary.satisfaction.pulse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.people.Secrets;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.satisfaction.figure.Index;

/**
 * The pulse as an agent meets it: asked in one week of the quarter, open until the quarter ends, answered once. No act of it is
 * audited, because the moment of an act beside a name would lead to the answer.
 */
@Stateless
public class PulseAnswers {

    /** One statement, since Today asks it: what was done with the quarter, and how often the person was away that day. */
    private static final String NOW = """
            select (select t.state from pulse_turn t where t.person_id = ?1 and t.quarter = ?2),
                (select count(*) from absence a where a.person_id = ?1 and a.from_date <= ?3 and a.to_date >= ?3)""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    /** Where an agent is in this quarter. {@code SET_ASIDE} may still answer. */
    public enum Place {
        LATER, ASKED, SET_ASIDE, ANSWERED, SKIPPED
    }

    /** @param week the Monday of the week in which this agent is asked @param lines those the agent writes */
    public record Turn(Place place, PulseQuarter quarter, LocalDate week, List<String> lines) {

        public boolean isOpen() {
            return place == Place.ASKED || place == Place.SET_ASIDE;
        }
    }

    /** Where the current agent is; before the own week without any statement. */
    @Allowed(Role.AGENT)
    public Turn turn() {
        Actor me = currentPerson.get();
        LocalDate today = today();
        PulseQuarter quarter = PulseQuarter.of(today);
        LocalDate week = quarter.weekOf(me.person());
        if (today.isBefore(week)) {
            return new Turn(Place.LATER, quarter, week, me.lines());
        }
        Object[] now = new PulseRows(entityManager).rows(NOW, me.person(), quarter.from(), week.plusDays(2)).get(0);
        Place place = now[0] != null
                ? now[0].equals("answered") ? Place.ANSWERED : Place.SET_ASIDE
                : PulseRows.number(now[1]) == 0 ? Place.ASKED : Place.SKIPPED;
        return new Turn(place, quarter, week, me.lines());
    }

    /** What is asked, in order. */
    @Allowed(Role.AGENT)
    public List<String> factors() {
        return new PulseRows(entityManager).factors(0).factors().stream().map(Index.Factor::name).toList();
    }

    /**
     * Takes the answer, once a quarter.
     *
     * @return the receipt, to be shown once; empty for an answer with a name, which its agent finds without
     * @throws Refused where this agent is not asked now, or has answered
     * @throws org.tributary.platform.Invalid naming what is wrong
     */
    @Allowed(Role.AGENT)
    public Optional<String> answer(NewPulse given) {
        Actor me = currentPerson.get();
        Long agency = me.agency();
        PulseRows rows = new PulseRows(entityManager);
        Index.Factors factors = rows.factors(0);
        given.require(factors, Set.copyOf(me.lines()));
        Turn turn = turn();
        if (!turn.isOpen() || agency == null || !take(rows, me.person(), turn.quarter().from())) {
            throw new Refused(turn.place() == Place.ANSWERED ? "satisfaction.pulse.already" : "satisfaction.pulse.notAsked");
        }
        boolean named = given.level().equals(NewPulse.NAMED);
        String receipt = PulseRows.newReceipt();
        long key = PulseRows.newKey();
        rows.update("""
                insert into pulse_answer (id, quarter, level, person_id, agency_id, factor_version, receipt_hash)
                values (?1, ?2, ?3, nullif(cast(?4 as bigint), 0), nullif(cast(?5 as bigint), 0), ?6,
                    nullif(cast(?7 as varchar(64)), ''))""", key, turn.quarter().from(),
                given.level(), named ? me.person() : 0L, given.level().equals(NewPulse.ANONYMOUS) ? 0L : agency,
                factors.version(), named ? "" : Secrets.hash(PulseRows.plain(receipt)));
        given.scores().forEach((code, score) -> rows.update(
                "insert into pulse_score (answer_id, code, score) values (?1, ?2, ?3)", key, code, score));
        String secret = named ? Long.toString(key) : PulseRows.plain(receipt);
        given.preferred().forEach((line, choice) -> rows.update("""
                insert into pulse_preference (id, quarter, line, choice, owner_hash) values (?1, ?2, ?3, ?4, ?5)""",
                PulseRows.newKey(), turn.quarter().from(), line, choice, PulseRows.ownerHash(secret, line)));
        return named ? Optional.empty() : Optional.of(receipt);
    }

    /** Whoever asks twice at the same moment waits for the other and is refused. */
    private static boolean take(PulseRows rows, long person, LocalDate quarter) {
        return rows.update("""
                update pulse_turn set state = 'answered' where person_id = ?1 and quarter = ?2 and state = 'dismissed'""",
                person, quarter) == 1
                || rows.update(
                        """
                        insert into pulse_turn (person_id, quarter, state) values (?1, ?2, 'answered') on conflict do nothing""",
                        person, quarter) == 1;
    }

    /** Not this time; it may still be answered until the quarter ends. */
    @Allowed(Role.AGENT)
    public void dismiss() {
        if (turn().place() == Place.ASKED) {
            new PulseRows(entityManager).update("""
                    insert into pulse_turn (person_id, quarter, state) values (?1, ?2, 'dismissed') on conflict do nothing""",
                    currentPerson.get().person(), PulseQuarter.of(today()).from());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }
}
