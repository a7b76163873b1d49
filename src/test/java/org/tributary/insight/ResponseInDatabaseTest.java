package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.Entities;

/** What the carrier responds is what the next transaction reads, on both databases. */
class ResponseInDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void each_response_takes_the_place_of_the_one_before(BothDatabases kind) throws Exception {
        try (Desk desk = new Desk(kind.persistence(kind.create(), Entities.all()))) {
            desk.people();
            desk.theme(1);
            UUID id = desk.insight(1);
            desk.run(() -> get(desk, id).respond(InsightStatus.HEARD, "We heard it.", NOW));
            assertEquals(List.of("heard", "We heard it."), read(desk, id));
            desk.run(() -> get(desk, id).respond(InsightStatus.ACTING, "", NOW));
            assertEquals(List.of("acting", "We heard it."), read(desk, id), "no new text leaves the one there is");
        }
    }

    private static List<String> read(Desk desk, UUID id) {
        InsightRow row = desk.in(() -> desk.entityManager.createNamedQuery(Insight.ROWS, InsightRow.class).getResultList())
                .get(0);
        assertEquals(id, row.id());
        assertEquals(NOW, row.respondedAt().toInstant());
        return List.of(row.status(), row.response());
    }

    private static Insight get(Desk desk, UUID id) {
        return desk.entityManager.createNamedQuery(Insight.BY_PUBLIC_ID, Insight.class).setParameter("id", id)
                .getSingleResult();
    }
}
