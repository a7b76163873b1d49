package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.Entities;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.platform.BaseEntity;

class AlarmsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @EnumSource
    void managers_hear_once_of_a_rise_that_was_released(BothDatabases kind) throws Exception {
        try (Desk desk = new Desk(kind.persistence(kind.create(), Entities.all()))) {
            desk.people();
            desk.theme(1);
            UUID id = desk.insight(1);
            Alarms alarms = new Alarms();
            alarms.entityManager = desk.entityManager;
            alarms.alarmed = desk.news.event();
            List<InsightAlarmed> told = new ArrayList<>();
            List<InsightTrend.Point> points = new ArrayList<>();
            for (int count : new int[]{8, 9, 7, 8, 9, 8, 7, 9, 30, 34}) {
                LocalDate week = MONDAY.plusWeeks(points.size());
                points.add(new InsightTrend.Point(week, week.plusDays(6), count));
                desk.run(() -> alarms.tell(desk.entityManager.createNamedQuery(Insight.BY_PUBLIC_ID, Insight.class)
                        .setParameter("id", id).getSingleResult(), InsightTrend.of(points, week.plusWeeks(1)),
                        week.plusWeeks(1)));
                told.addAll(desk.news.take(InsightAlarmed.class));
            }
            assertEquals(1, told.size());
            assertEquals(id, told.get(0).id());
            assertEquals(Set.of(Desk.MANAGER), told.get(0).recipients(), "curators heard of it from the live pool");
            assertEquals(MONDAY.plusWeeks(8), told.get(0).rise().from());
            assertTrue(told.get(0).rise().low() > 1);
        }
    }

    @Test
    void a_rise_lasts_from_the_first_alarm_until_a_release_without_one() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("alarms");
        try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
            sql.execute("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                    created_at)
                values (500, random_uuid(), 1, 't', false, '', 'open', false, 'en', 0, current_timestamp)""");
            sql.execute("""
                insert into insight (id, public_id, version, theme_id, first_theme_id, title, summary, keywords, status,
                    response_text, published_at, published_by, embedding, embedding_version)
                values (600, random_uuid(), 1, 500, 500, 't', '', '', 'open', '', current_timestamp, 1, x'00', '')""");
        }
        try (EntityManagerFactory factory = PlainPersistence.on(database.url(), InsightAlarm.class, BaseEntity.class);
                EntityManager entityManager = factory.createEntityManager()) {
            Alarms alarms = new Alarms();
            alarms.entityManager = entityManager;
            List<InsightTrend.Point> points = new ArrayList<>();
            for (int count : new int[]{8, 9, 7, 8, 9, 8, 7, 9, 30, 34, 7, 8}) {
                LocalDate week = MONDAY.plusWeeks(points.size());
                points.add(new InsightTrend.Point(week, week.plusDays(6), count));
                entityManager.getTransaction().begin();
                alarms.note(600, InsightTrend.of(points, week.plusWeeks(1)), week.plusWeeks(1));
                entityManager.getTransaction().commit();
            }
            List<InsightAlarm> all = entityManager.createQuery("select a from InsightAlarm a", InsightAlarm.class)
                    .getResultList();
            assertEquals(1, all.size());
            assertEquals(MONDAY.plusWeeks(8), all.get(0).beganOn());
            assertEquals(MONDAY.plusWeeks(11), all.get(0).clearedOn());
            entityManager.getTransaction().begin();
            alarms.note(600, InsightTrend.NONE, MONDAY.plusWeeks(20));
            entityManager.getTransaction().commit();
            assertEquals(MONDAY.plusWeeks(11), all.get(0).clearedOn(), "what is over stays as it is");
        }
    }
}
