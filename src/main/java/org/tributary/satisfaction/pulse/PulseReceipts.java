package org.tributary.satisfaction.pulse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.people.Secrets;
import org.tributary.platform.Invalid;
import org.tributary.platform.Settings;
import org.tributary.platform.Vocabulary;

/** What the holder of a receipt, or who answered with a name, may do with the answer: see it, and take it out. */
@Stateless
public class PulseReceipts {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    /** An answer as it was given. */
    public record Given(PulseQuarter quarter, Map<String, Integer> scores, Map<String, String> preferred) {
    }

    /** The answer of a receipt, or without one that under the agent's own name in this quarter. @throws Invalid where there is none */
    @Allowed(Role.AGENT)
    public Given find(String receipt) {
        PulseRows rows = new PulseRows(entityManager);
        Found found = found(rows, receipt);
        Map<String, Integer> scores = new TreeMap<>();
        rows.rows("select s.code, s.score from pulse_score s where s.answer_id = ?1", found.key())
                .forEach(row -> scores.put((String) row[0], ((Number) row[1]).intValue()));
        Map<String, String> preferred = new TreeMap<>();
        Map<String, String> owned = new TreeMap<>();
        Vocabulary.LINE.codes().forEach(line -> owned.put(PulseRows.ownerHash(found.secret(), line), line));
        rows.rows("select p.owner_hash, p.choice from pulse_preference p where p.quarter = ?1", found.quarter())
                .forEach(row -> Optional.ofNullable(owned.get(row[0]))
                        .ifPresent(line -> preferred.put(line, (String) row[1])));
        return new Given(PulseQuarter.of(found.quarter()), scores, preferred);
    }

    /**
     * Takes the answer out, at once and for good; whoever withdrew does not answer again in that quarter. A figure that counts it
     * already is hidden after thirty days.
     *
     * @throws Invalid where there is none
     */
    @Allowed(Role.AGENT)
    public void withdraw(String receipt) {
        PulseRows rows = new PulseRows(entityManager);
        Found found = found(rows, receipt);
        rows.update("delete from pulse_score where answer_id = ?1", found.key());
        rows.update("delete from pulse_answer where id = ?1", found.key());
        Vocabulary.LINE.codes().forEach(line -> rows.update("delete from pulse_preference where owner_hash = ?1",
                PulseRows.ownerHash(found.secret(), line)));
        rows.update("update pulse_release set withdrawn_on = ?1 where quarter = ?2 and withdrawn_on is null", today(),
                found.quarter());
    }

    private record Found(long key, LocalDate quarter, String secret) {
    }

    private Found found(PulseRows rows, String receipt) {
        String plain = PulseRows.plain(receipt);
        List<Object[]> found = plain.isEmpty()
                ? rows.rows("select a.id, a.quarter from pulse_answer a where a.person_id = ?1 and a.quarter = ?2",
                        currentPerson.get().person(), PulseQuarter.of(today()).from())
                : rows.rows("select a.id, a.quarter from pulse_answer a where a.receipt_hash = ?1", Secrets.hash(plain));
        if (found.isEmpty()) {
            throw new Invalid("code", "satisfaction.pulse.noAnswer");
        }
        long key = PulseRows.number(found.get(0)[0]);
        return new Found(key, PulseRows.day(found.get(0)[1]), plain.isEmpty() ? Long.toString(key) : plain);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }
}
