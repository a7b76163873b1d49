package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.people.OwnerGroup;

class ChangedMeanwhileTest {

    @Test
    void whoever_commits_second_is_told_that_it_changed_meanwhile() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("changedMeanwhile");
        try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
            sql.execute("insert into owner_group values (1, random_uuid(), 1, 'g')");
        }
        try (EntityManagerFactory factory = PlainPersistence.on(database.url(), OwnerGroup.class, BaseEntity.class);
                EntityManager first = factory.createEntityManager();
                EntityManager second = factory.createEntityManager()) {
            RuntimeException lost = null;
            first.getTransaction().begin();
            second.getTransaction().begin();
            OwnerGroup one = first.find(OwnerGroup.class, 1L);
            OwnerGroup other = second.find(OwnerGroup.class, 1L);
            first.lock(one, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            second.lock(other, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            first.getTransaction().commit();
            try {
                second.getTransaction().commit();
            } catch (RuntimeException refused) {
                lost = refused;
            }
            assertTrue(ChangedMeanwhile.in(new EJBException("at commit", lost)).isPresent(), String.valueOf(lost));
            assertEquals(409, ChangedMeanwhile.in(lost).orElseThrow().status());
        }
    }

    @Test
    void a_lock_that_does_not_come_is_the_same_and_another_failure_is_not() {
        assertTrue(ChangedMeanwhile.in(new EJBException(new OptimisticLockException())).isPresent());
        for (String state : new String[]{"40001", "40P01", "55P03", "HYT00"}) {
            assertTrue(ChangedMeanwhile.in(new PersistenceException(new SQLException("busy", state))).isPresent(), state);
        }
        assertFalse(ChangedMeanwhile.in(new PersistenceException(new SQLException("twice", "23505"))).isPresent());
        assertFalse(ChangedMeanwhile.in(new IllegalStateException()).isPresent());
    }
}
