package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.Entities;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.satisfaction.figure.Change;

/** Agencies 201 Harbor and 202 Summit with six agents each, and 203 Solo, whose answers are released and never shown alone. */
class AgencyStandingsTest {

    private static final List<Metric> NPS = List.of(Metric.NPS);

    @ParameterizedTest
    @EnumSource
    void a_principal_reads_the_own_agency_beside_the_network_and_nothing_of_another(BothDatabases kind) throws Exception {
        try (EntityManagerFactory factory = kind.persistence(kind.create(), Entities.all());
                EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            try (Statement statement = entityManager.unwrap(Connection.class).createStatement()) {
                write(statement);
            }
            entityManager.getTransaction().commit();
            AgencyStanding harbor = own(entityManager, 201L, "Harbor");
            assertEquals(30, harbor.own().n());
            assertEquals(100.0 / 3, harbor.own().value(), 0.01, "20 promoters, 10 detractors");
            assertEquals(70, harbor.network().n());
            assertEquals(Change.Arrow.DOWN, harbor.apart().arrow(), "Summit and Solo are content");
            AgencyStanding summit = own(entityManager, 202L, "Summit");
            assertEquals(30, summit.own().n());
            assertEquals(harbor.network(), summit.network());
            assertNull(own(entityManager, 203L, "Solo").own(), "it is never shown alone");
            assertNull(own(entityManager, 203L, "Solo").network(), "no number of it that could be subtracted");
            assertNull(own(entityManager, 204L, "New agency").own());
            assertNull(own(entityManager, null, null).own(), "somebody between two agencies");
            attack(entityManager);
        }
    }

    /** Whatever the principal of Harbor asks the older door for, no row of another agency comes. */
    private static void attack(EntityManager entityManager) {
        Satisfaction satisfaction = new Satisfaction();
        satisfaction.entityManager = entityManager;
        satisfaction.currentPerson = principal(201L, "Harbor");
        for (GroupBy groupBy : GroupBy.values()) {
            SatisfactionTable table = satisfaction.find(new Satisfaction.Query(Metric.NPS, null, null, groupBy));
            int most = table.items().stream().filter(item -> !item.suppressed()).mapToInt(item -> item.n()).sum();
            assertTrue(most <= 30, () -> groupBy + ": " + table.items());
            assertTrue(table.items().stream().noneMatch(item -> item.group().equals("Summit") || item.group().equals("Solo")),
                    groupBy::code);
        }
        assertTrue(satisfaction.totals(NPS).stream().allMatch(tally -> tally.agent() <= 6), "agents of Harbor only");
        satisfaction.currentPerson = principal(203L, "Solo");
        assertEquals(List.of(), satisfaction.totals(NPS));
        assertEquals(List.of("Solo"), satisfaction.find(new Satisfaction.Query(Metric.NPS, null, null, GroupBy.AGENCY)).items()
                .stream().map(SatisfactionItem::group).toList());
    }

    private static AgencyStanding own(EntityManager entityManager, @Nullable Long agency, @Nullable String name) {
        AgencyStandings standings = new AgencyStandings();
        standings.entityManager = entityManager;
        standings.currentPerson = principal(agency, name);
        return standings.own(NPS, 0).get(0);
    }

    private static CurrentPerson principal(@Nullable Long agency, @Nullable String name) {
        CurrentPerson person = new CurrentPerson();
        person.bind(new Actor(900, new UUID(0, 900), "joan", "Joan", Set.of(Role.AGENT, Role.PRINCIPAL), agency, name, 1L,
                List.of(), List.of(), "en", ""));
        return person;
    }

    private static void write(Statement sql) throws SQLException {
        sql.execute("insert into owner_group values (100, '" + UUID.randomUUID() + "', 1, 'g')");
        for (int agency = 201; agency <= 203; agency++) {
            sql.execute("insert into agency values (%d, '%s', 1, '%s', 'standard', 100, '')".formatted(agency,
                    UUID.randomUUID(), List.of("Harbor", "Summit", "Solo").get(agency - 201)));
        }
        int key = 1;
        for (int agent = 1; agent <= 14; agent++) {
            int agency = agent <= 6 ? 201 : agent <= 12 ? 202 : 203;
            for (int answer = 0; answer < 5; answer++) {
                boolean negative = agency == 201 && key % 3 == 0;
                sql.execute("""
                    insert into released_answer (id, metric, source_id, agent_id, agency_id, line, state, touchpoint, positive,
                        negative, week, block_from, block_to, part_from, part_to, agency_from, agency_to, line_shown,
                        state_shown, touchpoint_shown, agency_shown, released_at, decided_at)
                    values (%1$d, 'nps', %1$d, %2$d, %3$d, 'homeowners', 'OH', 'claim', %4$d, %5$d, date '%6$s', date '%6$s',
                        date '%6$s', date '%6$s', date '%6$s', date '%6$s', date '%6$s', true, true, true, %7$s,
                        current_timestamp, current_timestamp)""".formatted(key++, agent, agency, negative ? 0 : 1,
                        negative ? 1 : 0, LocalDate.of(2026, 11, 2), agency != 203));
            }
        }
    }
}
