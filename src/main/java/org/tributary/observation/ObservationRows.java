package org.tributary.observation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.ReadOnce;

/** The rows of notes: written once for each author and client id, found, and listed. */
final class ObservationRows {

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

    private static final int LATEST = 3;

    private final EntityManager entityManager;

    ObservationRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes a note unless its author has one of that client id already. @return whether it was written */
    boolean write(Observation note) {
        return entityManager.createNativeQuery(SQL).setParameter(1, note.getPublicId().toString())
                .setParameter(2, note.getClientId()).setParameter(3, note.getAuthor()).setParameter(4, note.getAgency())
                .setParameter(5, note.getText()).setParameter(6, Redactions.joined(note.redactions()))
                .setParameter(7, note.getLine()).setParameter(8, note.getState()).setParameter(9, note.getTouchpoint())
                .setParameter(10, note.getKind()).setParameter(11, score(note))
                .setParameter(12, Date.valueOf(note.getObservedOn())).setParameter(13, Date.valueOf(note.getObservedWeek()))
                .setParameter(14, Timestamp.from(note.getReceivedAt())).setParameter(15, note.isQuotable())
                .setParameter(16, note.getStatus().code()).executeUpdate() == 1;
    }

    Observation getByClientId(long author, String clientId) {
        return entityManager.createNamedQuery(Observation.BY_CLIENT_ID, Observation.class).setParameter("author", author)
                .setParameter("clientId", clientId).getSingleResult();
    }

    Optional<Observation> find(UUID id) {
        return entityManager.createNamedQuery(Observation.BY_PUBLIC_ID, Observation.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** That author's notes, newest first. */
    Page<Observation> pageOf(long author, ObservationFilter filter, PageRequest request) {
        return page(listOf(author, filter),
                sought(entityManager.createNamedQuery(Observation.COUNT_OF, Long.class).setParameter("author", author), filter),
                request);
    }

    private TypedQuery<Observation> listOf(long author, ObservationFilter filter) {
        return sought(entityManager.createNamedQuery(Observation.LIST_OF, Observation.class).setParameter("author", author),
                filter);
    }

    /** Everybody's notes, newest first. */
    Page<Observation> page(ObservationFilter filter, PageRequest request) {
        return filter.isEmpty()
                ? page(entityManager.createNamedQuery(Observation.LIST_ALL, Observation.class),
                        entityManager.createNamedQuery(Observation.COUNT_ALL, Long.class), request)
                : page(sought(entityManager.createNamedQuery(Observation.LIST, Observation.class), filter),
                        sought(entityManager.createNamedQuery(Observation.COUNT, Long.class), filter), request);
    }

    /** The notes that compliance sees, newest first. */
    Page<Observation> reviewed(ObservationFilter filter, PageRequest request) {
        return page(sought(entityManager.createNamedQuery(NoteFlag.REVIEWED, Observation.class), filter),
                sought(entityManager.createNamedQuery(NoteFlag.COUNT_REVIEWED, Long.class), filter), request);
    }

    private static Page<Observation> page(TypedQuery<Observation> list, TypedQuery<Long> count, PageRequest request) {
        List<Observation> notes = list.setFirstResult(request.offset()).setMaxResults(request.limit()).getResultList();
        // A first page that is not full is all there is.
        boolean all = request.offset() == 0 && notes.size() < request.limit();
        return new Page<>(notes, all ? notes.size() : count.getSingleResult(), request);
    }

    private record LatestOf(long author) {
    }

    /** The newest notes of that person; a page that has asked for some does not ask again for fewer. */
    List<Observation> latestOf(long author, int most) {
        List<Observation> latest = ReadOnce.of(new LatestOf(author),
                () -> listOf(author, ObservationFilter.of(true, "", "", "", "")).setMaxResults(Math.max(most, LATEST))
                        .getResultList());
        return latest.subList(0, Math.min(most, latest.size()));
    }

    private static <T> TypedQuery<T> sought(TypedQuery<T> query, ObservationFilter filter) {
        return query.setParameter("line", filter.line()).setParameter("from", filter.from()).setParameter("to", filter.to())
                .setParameter("part", filter.pattern());
    }

    /** As a text, because a null without a type is a varchar to the driver; the statement casts it. */
    private static @Nullable String score(Observation note) {
        Integer score = note.getCustomerScore();
        return score == null ? null : score.toString();
    }
}
