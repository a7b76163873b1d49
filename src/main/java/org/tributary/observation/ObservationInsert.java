package org.tributary.observation;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;

/** Writes a note unless its author has one of that client id already. */
final class ObservationInsert {

    /**
     * Whoever inserts the same pair at the same moment waits for the other's commit and then does nothing, on PostgreSQL and on
     * H2; so no transaction is broken and the first row can be read afterwards in the same one.
     */
    static final String SQL = """
            insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated, redactions,
                line, state, touchpoint, kind, customer_score, observed_on, observed_week, received_at, quotable, status)
            values (nextval('tributary_seq'), cast(?1 as uuid), 1, ?2, ?3, ?4, ?5, false, ?6, ?7, ?8, ?9, ?10,
                cast(?11 as integer), ?12, ?13, ?14, ?15, ?16)
            on conflict do nothing""";

    private ObservationInsert() {
    }

    /** Whether it was written. */
    static boolean write(EntityManager entityManager, Observation note) {
        return entityManager.createNativeQuery(SQL).setParameter(1, note.getPublicId().toString())
                .setParameter(2, note.getClientId()).setParameter(3, note.getAuthor()).setParameter(4, note.getAgency())
                .setParameter(5, note.getText()).setParameter(6, Redactions.joined(note.redactions()))
                .setParameter(7, note.getLine()).setParameter(8, note.getState()).setParameter(9, note.getTouchpoint())
                .setParameter(10, note.getKind()).setParameter(11, score(note))
                .setParameter(12, Date.valueOf(note.getObservedOn())).setParameter(13, Date.valueOf(note.getObservedWeek()))
                .setParameter(14, Timestamp.from(note.getReceivedAt())).setParameter(15, note.isQuotable())
                .setParameter(16, note.getStatus().code()).executeUpdate() == 1;
    }

    /** As a text, because a null without a type is a varchar to the driver; the statement casts it. */
    private static @org.jspecify.annotations.Nullable String score(Observation note) {
        Integer score = note.getCustomerScore();
        return score == null ? null : score.toString();
    }
}
