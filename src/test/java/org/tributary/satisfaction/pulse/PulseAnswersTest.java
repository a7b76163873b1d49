package org.tributary.satisfaction.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.pulse.PulseAnswers.Place;
import org.tributary.satisfaction.pulse.PulseFigure.Measure;

/** Answers of agents on real rows of both databases: once a quarter, with no way from the person to what was said. */
class PulseAnswersTest {

    private static final int AGENTS = 12;
    private static final List<String> FACTORS = List.of("needs", "responsive", "flexible", "once", "service", "technology",
            "claims_prompt", "claims_fair", "marketing", "expertise");
    private Doors doors;

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_without_a_name_leads_to_nobody_but_the_holder_of_its_receipt(BothDatabases kind) {
        doors = new Doors(kind);
        String receipt = doors.as(1, () -> doors.answers.answer(all(4, "anonymous"))).orElseThrow();
        assertTrue(receipt.matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}"), receipt);
        assertEquals(0L, doors.count("select count(*) from pulse_answer where person_id is not null or agency_id is not null"));
        PulseReceipts.Given given = doors.as(2, () -> doors.receipts.find(receipt.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(List.of(10, "us"), List.of(given.scores().size(), given.preferred().get("homeowners")));
        assertThrows(Invalid.class, () -> doors.as(1, () -> doors.receipts.find("")), "not without it");
        assertThrows(Invalid.class, () -> doors.as(1, () -> doors.receipts.find("AAAA-BBBB-CCCC-DDDD")));
        assertThrows(Refused.class, () -> doors.as(1, () -> doors.answers.answer(all(1, "named"))), "once a quarter");
        doors.as(1, () -> {
            doors.receipts.withdraw(receipt);
            return "";
        });
        assertEquals(0L, doors.count("select (select count(*) from pulse_answer) + (select count(*) from pulse_preference)"
                + " + (select count(*) from pulse_score)"));
        assertEquals(Place.ANSWERED, doors.as(1, doors.answers::turn).place(), "withdrawn is not asked again");
    }

    @ParameterizedTest
    @EnumSource
    void a_named_answer_is_found_by_its_agent_only(BothDatabases kind) {
        doors = new Doors(kind);
        assertTrue(doors.as(1, () -> doors.answers.answer(all(4, "named"))).isEmpty());
        assertEquals(10, doors.as(1, () -> doors.receipts.find("")).scores().size());
        assertThrows(Invalid.class, () -> doors.as(2, () -> doors.receipts.find("")));
        doors.as(3, () -> doors.answers.answer(all(4, "agency")));
        assertEquals(1L, doors.count("select count(*) from pulse_answer where person_id is null and agency_id is not null"));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_not_asked_yet_or_was_away_or_says_too_little_is_told_so(BothDatabases kind) {
        doors = new Doors(kind);
        Map<String, Integer> six = new HashMap<>();
        assertEquals(FACTORS, doors.as(1, doors.answers::factors));
        FACTORS.stream().limit(6).forEach(code -> six.put(code, 3));
        assertThrows(Invalid.class, () -> doors.as(1, () -> doors.answers.answer(new NewPulse("anonymous", six, Map.of()))));
        six.put("expertise", 6);
        assertThrows(Invalid.class, () -> doors.as(1, () -> doors.answers.answer(new NewPulse("anonymous", six, Map.of()))));
        doors.as(1, () -> {
            doors.answers.dismiss();
            return "";
        });
        assertEquals(Place.SET_ASIDE, doors.as(1, doors.answers::turn).place());
        LocalDate wednesday = PulseQuarter.of(LocalDate.of(2026, 9, 23)).weekOf(2).plusDays(2);
        doors.run(() -> doors.entityManager
                .createNativeQuery("insert into absence (id, public_id, version, person_id, from_date,"
                        + " to_date, entered_at) values (1, '00000000-0000-0000-0000-000000000001', 1, 2, ?1, ?1, current_timestamp)")
                .setParameter(1, java.sql.Date.valueOf(wednesday)).executeUpdate());
        assertEquals(Place.SKIPPED, doors.as(2, doors.answers::turn).place());
        LocalDate week = PulseQuarter.of(LocalDate.of(2026, 9, 23)).weekOf(4);
        doors.clock.at(week.atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertEquals(Place.ASKED, doors.as(4, doors.answers::turn).place());
        doors.clock.at(week.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertTrue(Set.of(Place.LATER, Place.ASKED).contains(doors.as(4, doors.answers::turn).place()));
        assertTrue(week.equals(PulseQuarter.of(week).from()) || doors.as(4, doors.answers::turn).place() == Place.LATER);
    }

    @ParameterizedTest
    @EnumSource
    void a_quarter_is_released_once_when_it_has_ended(BothDatabases kind) {
        doors = new Doors(kind);
        for (int agent = 1; agent <= AGENTS; agent++) {
            int score = 1 + agent % 5;
            doors.as(agent, () -> doors.answers.answer(all(score, score % 2 == 0 ? "anonymous" : "named")));
        }
        doors.release();
        assertEquals(List.of(), doors.in(doors.results::list), "it has not ended");
        doors.clock.at(Instant.parse("2026-09-28T10:00:00Z"));
        doors.release();
        doors.release();
        List<PulseResults.Released> released = doors.in(doors.results::list);
        assertEquals(1, released.size());
        PulseFigure index = released.get(0).find(Measure.INDEX, "", "").orElseThrow();
        assertEquals(AGENTS, index.n());
        assertFalse(released.get(0).find(Measure.FACTOR, "claims_prompt", "").isEmpty());
        assertEquals("above", released.get(0).find(Measure.PREFERRED, "homeowners", "us").orElseThrow().band());
        assertTrue(released.get(0).find(Measure.PREFERRED, "farm", "us").isEmpty());
        doors.run(() -> doors.entityManager.createNativeQuery("update pulse_release set withdrawn_on = date '2026-08-01'")
                .executeUpdate());
        assertEquals(List.of(), doors.in(doors.results::list).get(0).figures(), "an answer in it is long withdrawn");
    }

    private static NewPulse all(int score, String level) {
        Map<String, Integer> scores = new HashMap<>();
        FACTORS.forEach(code -> scores.put(code, score));
        return new NewPulse(level, scores, Map.of("homeowners", "us"));
    }

    /** Twelve agents, two of each of six agencies with owners of their own, in the last week of the third quarter of 2026. */
    private static final class Doors extends WiredDoors {

        final StandingClock clock = new StandingClock("2026-09-23T12:00:00Z");
        final PulseAnswers answers = new PulseAnswers();
        final PulseReceipts receipts = new PulseReceipts();
        final PulseReleases releases = new PulseReleases();
        final PulseResults results = new PulseResults();
        final CurrentPerson currentPerson = new CurrentPerson();

        Doors(BothDatabases kind) {
            this(kind.persistence(kind.create(), BaseEntity.class));
        }

        private Doors(EntityManagerFactory factory) {
            super(factory);
            Settings settings = new Settings() {
                @Override
                public ZoneId networkZone() {
                    return ZoneId.of("America/New_York");
                }
            };
            answers.entityManager = entityManager;
            answers.clock = clock;
            answers.settings = settings;
            answers.currentPerson = currentPerson;
            receipts.entityManager = entityManager;
            receipts.clock = clock;
            receipts.settings = settings;
            receipts.currentPerson = currentPerson;
            releases.entityManager = entityManager;
            releases.clock = clock;
            releases.settings = settings;
            releases.rules = SmallGroups.atLowest();
            results.entityManager = entityManager;
            results.clock = clock;
            results.settings = settings;
            in(() -> people(entityManager.unwrap(Connection.class)));
        }

        private static boolean people(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (int group = 1; group <= AGENTS / 2; group++) {
                    statement
                            .execute("insert into owner_group values (" + (100 + group) + ", '" + UUID.randomUUID() + "', 1, 'g"
                                    + group + "')");
                    statement.execute("insert into agency (id, public_id, version, name, tier, owner_group_id) values ("
                            + (200 + group) + ", '" + UUID.randomUUID() + "', 1, 'a" + group + "', 'standard', " + (100 + group)
                            + ")");
                }
                for (int person = 1; person <= AGENTS; person++) {
                    statement.execute("insert into person (id, public_id, version, username, name, roles, password_hash,"
                            + " enabled, counted, language, theme, current_membership_id, created_at) values (" + person + ", '"
                            + UUID.randomUUID() + "', 1, 'p" + person
                            + "', 'P', 'agent', null, true, true, 'en', '', null, current_timestamp)");
                    statement.execute("insert into membership values (" + (300 + person) + ", '" + UUID.randomUUID() + "', 1, "
                            + person + ", " + (200 + (person + 1) / 2)
                            + ", 'producer', 'OH', 'homeowners|personal_auto', date '2020-01-01', null)");
                }
                return true;
            }
        }

        <T> T as(long person, java.util.concurrent.Callable<T> work) {
            currentPerson.bind(new Actor(person, new UUID(0, person), "p" + person, "P", Set.of(Role.AGENT),
                    200 + (person + 1) / 2, "a", 100 + (person + 1) / 2, List.of("OH"), List.of("homeowners", "personal_auto"),
                    "en", ""));
            return in(work);
        }

        void release() {
            run(releases::releaseEnded);
        }

        long count(String sql) {
            return in(() -> ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue());
        }

        @Override
        public void close() {
            currentPerson.bind(null);
            super.close();
        }
    }
}
