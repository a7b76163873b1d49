package org.tributary.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.tributary.fixtures.EmptyDatabase;

/** Tests of nodes on a database of their own, of either kind; what they opened is closed after each, the last first. */
abstract class OutboxTests {

    enum On {
        H2, POSTGRESQL
    }

    private final List<AutoCloseable> open = new ArrayList<>();
    private EmptyDatabase database;

    /** The first node, on a new database. */
    Outbox outbox(On on, int port) throws Exception {
        database = on == On.H2 ? EmptyDatabase.named("mail" + UUID.randomUUID()) : EmptyDatabase.onPostgres();
        Outbox.people(database);
        return node(port);
    }

    /** A further node on the same database. */
    Outbox node(int port) {
        return keep(new Outbox(database, port));
    }

    <T extends AutoCloseable> T keep(T one) {
        open.add(0, one);
        return one;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }
}
