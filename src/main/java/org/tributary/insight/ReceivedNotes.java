package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** Which of the notes that were received came to an end. For releases, which decide what of it is shown. */
@Stateless
public class ReceivedNotes {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** The notes that were received from the first moment and before the other. */
    @Allowed(Role.SYSTEM)
    public List<ReceivedNote> between(Instant from, Instant before) {
        return new OpenRows(new Sql(entityManager.unwrap(Connection.class))).received(from, before);
    }
}
