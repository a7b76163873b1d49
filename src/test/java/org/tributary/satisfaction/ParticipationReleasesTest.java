package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.Entities;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.insight.WiredInsight;
import org.tributary.platform.Settings;
import org.tributary.privacy.SmallGroups;
import org.tributary.privacy.WiredFigures;
import org.tributary.satisfaction.figure.Share;

/** Forty agents of ten agencies, half in Ohio and half in Texas; the last four whole weeks of the grid end on 1 November 2026. */
class ParticipationReleasesTest {

    private Doors doors;

    private static final class Doors extends WiredDoors {

        final StandingClock clock = new StandingClock("2026-11-23T12:00:00Z");
        final ParticipationReleases releases = new ParticipationReleases();
        final Participation participation = new Participation();
        private int notes;

        Doors(BothDatabases kind) throws IOException {
            super(kind.persistence(kind.create(), Entities.all()));
            Settings settings = new Settings() {
                @Override
                public ZoneId networkZone() {
                    return ZoneId.of("America/New_York");
                }

                @Override
                public int noteDays() {
                    return 8;
                }

                @Override
                public int responseDays() {
                    return 14;
                }
            };
            releases.entityManager = entityManager;
            releases.clock = clock;
            releases.settings = settings;
            releases.rules = SmallGroups.atLowest();
            releases.figures = WiredFigures.on(entityManager);
            releases.notes = WiredInsight.notes(entityManager);
            participation.entityManager = entityManager;
            participation.clock = clock;
            participation.settings = settings;
            participation.figures = releases.figures;
            participation.responses = WiredInsight.responses(entityManager, clock);
            in(this::people);
        }

        private boolean people() throws SQLException {
            try (Statement sql = entityManager.unwrap(Connection.class).createStatement()) {
                for (int agency = 1; agency <= 10; agency++) {
                    sql.execute("insert into owner_group values (%d, '%s', 1, 'g')".formatted(agency, UUID.randomUUID()));
                    sql.execute("insert into agency values (%d, '%s', 1, 'a%d', 'gold', %d, '')".formatted(agency,
                            UUID.randomUUID(), agency, agency));
                }
                for (int agent = 1; agent <= 40; agent++) {
                    sql.execute("""
                        insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,
                            language, theme, current_membership_id, created_at)
                        values (%1$d, '%2$s', 1, 'a%1$d', 'A', 'agent', null, true, true, 'en', '', %1$d, current_timestamp)"""
                            .formatted(agent, UUID.randomUUID()));
                    sql.execute("insert into membership values (%d, '%s', 1, %d, %d, 'producer', '%s', 'life|farm', %s, null)"
                            .formatted(agent, UUID.randomUUID(), agent, 1 + agent % 10, agent <= 20 ? "OH" : "TX",
                                    "date '2020-01-01'"));
                }
            }
            return true;
        }

        void note(int agent, LocalDate day) {
            run(() -> {
                try (Statement sql = entityManager.unwrap(Connection.class).createStatement()) {
                    int key = 1000 + ++notes;
                    sql.execute("""
                        insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated,
                            redactions, line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status)
                        values (%1$d, '%2$s', 1, 'c%1$d', %3$d, %4$d, 'w', false, '', 'life', 'OH', 'claim', 'need', date '%5$s',
                            date '%5$s', timestamp with time zone '%5$s 12:00:00+00', false, 'unthemed')""".formatted(key,
                            UUID.randomUUID(), agent, 1 + agent % 10, day));
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        }

        ReleasedParticipation released() {
            return in(participation::released);
        }
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource
    void four_weeks_are_released_once_and_nothing_before_them_or_after(BothDatabases kind) throws IOException {
        doors = new Doors(kind);
        assertEquals(Optional.empty(), doors.released().kind("new"));
        assertNull(doors.released().from());
        LocalDate end = end();
        for (int agent = 1; agent <= 40; agent++) {
            if (agent % 2 == 0) {
                doors.note(agent, end.minusDays(10));
            }
            if (agent % 4 == 1) {
                doors.note(agent, end.minusWeeks(5));
            }
        }
        assertTrue(doors.in(doors.releases::releaseDue));
        assertFalse(doors.in(doors.releases::releaseDue));
        ReleasedParticipation released = doors.released();
        assertEquals(end.minusWeeks(4), released.from());
        assertEquals(end.minusDays(1), released.to());
        assertEquals(new Share(10, 20), released.cells("state").get("OH"));
        assertEquals(new Share(20, 40), released.cells("tier").get("gold"));
        assertEquals(Set.of("farm", "life"), released.cells("line").keySet());
        assertEquals(new Share(20, 20), released.kind("new").orElseThrow());
        assertEquals(new Share(10, 10), released.kind("lapsed").orElseThrow());
        assertEquals(new Share(30, 30), released.unended(), "notes that nobody ended");
        for (int agent = 1; agent <= 40; agent++) {
            doors.note(agent, end.plusDays(1));
        }
        doors.in(doors.releases::releaseDue);
        assertEquals(released, doors.released(), "until four further weeks have ended");
        doors.clock.pass(java.time.Duration.ofDays(28));
        assertTrue(doors.in(doors.releases::releaseDue));
        assertEquals(end, doors.released().from());
    }

    @ParameterizedTest
    @EnumSource
    void the_first_response_is_what_counts(BothDatabases kind) throws IOException {
        doors = new Doors(kind);
        assertNull(doors.in(doors.participation::responseTimes).days());
        doors.run(() -> {
            try (Statement sql = doors.entityManager.unwrap(Connection.class).createStatement()) {
                for (int insight = 1; insight <= 4; insight++) {
                    insight(sql, insight, insight < 4);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        ResponseTimes times = doors.in(doors.participation::responseTimes);
        assertEquals(3, times.days().n(), "the fourth is not shown");
        assertEquals(2, times.days().came());
        assertEquals(20.0, times.days().median());
        assertEquals(new Share(1, 3), times.inTime());
        assertEquals(new Share(2, 3), times.answered());
    }

    /** Published on 1 September; the first responded to after 10 days, the second after 20, later ones never. */
    private static void insight(Statement sql, int key, boolean shown) throws SQLException {
        sql.execute("""
            insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                created_at) values (%d, '%s', 1, 't', false, '', 'open', false, 'en', 0, current_timestamp)""".formatted(key,
                UUID.randomUUID()));
        String responded = key > 2
                ? "null"
                : "timestamp with time zone '2026-09-%d 12:00:00+00'".formatted(1 + 10 * key);
        sql.execute("""
            insert into insight (id, public_id, version, theme_id, first_theme_id, title, summary, keywords, status,
                response_text, responded_at, first_responded_at, published_at, published_by, embedding, embedding_version,
                subject)
            values (%1$d, '%2$s', 1, %1$d, %1$d, 't', '', '', 'open', '', current_timestamp, %3$s,
                timestamp with time zone '2026-09-01 12:00:00+00', 1, '', '', 'insight:%1$d')""".formatted(key,
                UUID.randomUUID(), responded));
        if (shown) {
            sql.execute("""
                insert into released_figure (id, subject, measure, period_from, period_to, dimension1, value1, dimension2,
                    value2, n, suppressed, as_of, release_id)
                values (%1$d, 'insight:%1$d', 'agents', date '2026-09-07', date '2026-09-07', '', '', '', '', 7, false,
                    current_timestamp, 1)""".formatted(key));
        }
    }

    private static LocalDate end() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        long weeks = java.time.temporal.ChronoUnit.WEEKS.between(LocalDate.of(2000, 1, 3), monday);
        return monday.minusWeeks(weeks % 4);
    }
}
