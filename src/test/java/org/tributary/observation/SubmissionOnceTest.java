package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;

/** The statement that writes a note, as many send it at once. */
class SubmissionOnceTest {

    private static final String INSERT = ObservationRows.SQL.replaceAll("\\?\\d+", "?");

    @Test
    void two_hundred_submissions_of_one_note_at_once_make_one_row_that_all_of_them_read() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("once");
        try (Connection keeper = database.connect()) {
            people(keeper);
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(32);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(threads.submit((Callable<String>) () -> {
                    start.await();
                    return submit(database);
                }));
            }
            start.countDown();
            List<String> read = new ArrayList<>();
            for (Future<String> answer : answers) {
                read.add(answer.get());
            }
            threads.shutdown();
            assertEquals(1, read.stream().distinct().count());
            try (Statement statement = keeper.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from observation")) {
                count.next();
                assertEquals(1, count.getInt(1));
            }
        }
    }

    private static void people(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, random_uuid(), 1, 'g')");
            statement.execute("insert into agency values (2, random_uuid(), 1, 'a', 'standard', 1, '')");
            statement.execute("""
                    insert into person (id, public_id, version, username, name, roles, password_hash,
                        enabled, counted, language, theme, current_membership_id, created_at) values (3, random_uuid(), 1, 'p', 'P', 'agent', null, true, true, 'en', '', null,
                        current_timestamp)""");
        }
    }

    private static String submit(EmptyDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                Object[] values = {UUID.randomUUID().toString(), "c-1", 3L, 2L, "text", "", "homeowners", "OH", "renewal",
                        "need", null, java.sql.Date.valueOf("2026-11-20"), java.sql.Date.valueOf("2026-11-16"),
                        new java.sql.Timestamp(0), false, "received"};
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select public_id from observation where author_id = 3 and client_id = 'c-1'")) {
                row.next();
                String id = row.getString(1);
                connection.commit();
                return id;
            }
        }
    }
}
