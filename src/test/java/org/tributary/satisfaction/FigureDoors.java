package org.tributary.satisfaction;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Settings;

/** The doors to released figures, wired by hand, and figures for them that stand in the database as a release leaves them. */
public final class FigureDoors {

    private static final int AGENTS = 10;

    private final EntityManager entityManager;
    public final Satisfaction satisfaction = new Satisfaction();
    public final Participation participation = new Participation();
    public final Targets targets = new Targets();
    private int answers;

    public FigureDoors(EntityManager entityManager, CurrentPerson currentPerson, Clock clock, Settings settings) {
        this.entityManager = entityManager;
        satisfaction.entityManager = entityManager;
        satisfaction.currentPerson = currentPerson;
        participation.entityManager = entityManager;
        participation.clock = clock;
        participation.settings = settings;
        targets.entityManager = entityManager;
    }

    /** The settings of a network in New York, with the least groups. */
    public static Settings newYork() {
        return new Settings() {
            @Override
            public ZoneId networkZone() {
                return ZoneId.of("America/New_York");
            }

            @Override
            public int smallGroupPersons() {
                return 5;
            }
        };
    }

    /** So many answers a week about the customers of ten agents, from the Monday on; of them so many for and against. */
    public void released(String metric, String line, LocalDate monday, int weeks, int perWeek, int positive, int negative) {
        try (PreparedStatement insert = entityManager.unwrap(Connection.class).prepareStatement("""
                insert into released_answer (id, metric, source_id, agent_id, agency_id, line, state, touchpoint, positive,
                    negative, week, block_from, block_to, part_from, part_to, line_shown, state_shown, touchpoint_shown,
                    agency_shown, released_at)
                values (?, ?, ?, ?, ?, ?, 'OH', 'claim', ?, ?, ?, ?, ?, ?, ?, true, true, true, false, ?)""")) {
            for (int each = 0; each < weeks * perWeek; each++) {
                int inWeek = each % perWeek;
                LocalDate week = monday.plusWeeks(each / perWeek);
                answers++;
                Object[] values = {900_000L + answers, metric, (long) answers, 100L + (inWeek * 7 + each / perWeek) % AGENTS,
                        1L,
                        line, inWeek < positive ? 1 : 0, inWeek >= perWeek - negative ? 1 : 0, week, week, week, week, week,
                        OffsetDateTime.of(2026, 1, 5, 6, 0, 0, 0, ZoneOffset.UTC)};
                for (int at = 0; at < values.length; at++) {
                    insert.setObject(at + 1, values[at]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Something was released at that moment. */
    public void releasedAt(Instant moment) {
        entityManager.createNativeQuery("update answer_release set released_at = ?1 where id = 1")
                .setParameter(1, java.sql.Timestamp.from(moment)).executeUpdate();
    }
}
