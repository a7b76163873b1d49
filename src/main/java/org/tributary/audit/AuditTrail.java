package org.tributary.audit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Act;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** The acts that were done: recording, sealing, searching, checking. */
@Stateless
public class AuditTrail {

    private static final int SEALED_AT_ONCE = 1000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** An entry as an administrator sees it; {@code person} is the user name, or {@code system}. */
    public record Row(UUID id, Instant at, String person, String act, @Nullable String subject, String outcome,
            @Nullable String detail, @Nullable Long position) {
    }

    /** What is searched for; an empty text and a null date do not restrict, an act may be named by its component alone. */
    public record Filter(String person, String act, String subject, @Nullable LocalDate from, @Nullable LocalDate to) {
    }

    /** Whether the chain is whole, up to where it was followed, and where it breaks first. */
    public record ChainCheck(boolean whole, long entries, @Nullable Long brokenAt) {
    }

    /** With the act itself, in its transaction, where there is one. @param person the key, 0 for nobody */
    @Allowed(toAnyone = true)
    public void add(long person, Instant at, Act act) {
        entityManager.persist(new AuditEntry(at, person, act));
    }

    /** Gives what was added since its place in the chain; one node at a time, by the lock of the chain's end. */
    @Allowed(Role.SYSTEM)
    public int seal() {
        Object[] end = (Object[]) entityManager
                .createNativeQuery("select position, hash from audit_chain where id = 1 for update").getSingleResult();
        long position = ((Number) end[0]).longValue();
        String hash = (String) end[1];
        List<AuditEntry> open = entityManager.createNamedQuery(AuditEntry.UNSEALED, AuditEntry.class)
                .setMaxResults(SEALED_AT_ONCE).setLockMode(LockModeType.NONE).getResultList();
        for (AuditEntry entry : open) {
            position++;
            hash = entry.seal(position, hash);
        }
        if (!open.isEmpty()) {
            entityManager.createNativeQuery("update audit_chain set position = ?1, hash = ?2 where id = 1")
                    .setParameter(1, position).setParameter(2, hash).executeUpdate();
        }
        return open.size();
    }

    @Allowed(Role.ADMINISTRATOR)
    public Page<Row> search(Filter filter, PageRequest request) {
        long total = restricted(entityManager.createQuery("select count(e) " + AuditSearch.FROM, Long.class), filter)
                .getSingleResult();
        List<Row> rows = restricted(entityManager.createQuery(AuditSearch.ROWS, Object[].class), filter)
                .setFirstResult(request.offset()).setMaxResults(request.limit()).getResultList().stream()
                .map(AuditSearch::row).toList();
        return new Page<>(rows, total, request);
    }

    /** Follows the whole chain and computes every hash again. */
    @Allowed(Role.ADMINISTRATOR)
    public ChainCheck check() {
        String before = "";
        long expected = 0;
        while (true) {
            List<AuditEntry> next = entityManager.createNamedQuery(AuditEntry.SEALED_AFTER, AuditEntry.class)
                    .setParameter("position", expected).setMaxResults(SEALED_AT_ONCE).getResultList();
            for (AuditEntry entry : next) {
                expected++;
                boolean inPlace = Long.valueOf(expected).equals(entry.getPosition());
                if (!inPlace || !entry.hashAfter(before).equals(entry.getHash())) {
                    return new ChainCheck(false, expected - 1, expected);
                }
                before = String.valueOf(entry.getHash());
            }
            entityManager.clear();
            if (next.isEmpty()) {
                return ended(expected, before);
            }
        }
    }

    /** An entry taken from the end would leave a whole chain that is too short; the end is kept apart for that. */
    private ChainCheck ended(long entries, String hash) {
        Object[] end = (Object[]) entityManager.createNativeQuery("select position, hash from audit_chain where id = 1")
                .getSingleResult();
        boolean whole = ((Number) end[0]).longValue() == entries && hash.equals(end[1]);
        return new ChainCheck(whole, entries, whole ? null : Long.valueOf(entries + 1));
    }

    private static <T> TypedQuery<T> restricted(TypedQuery<T> query, Filter filter) {
        LocalDate from = filter.from() == null ? LocalDate.of(2000, 1, 1) : filter.from();
        LocalDate to = filter.to() == null ? LocalDate.of(9000, 1, 1) : filter.to();
        return query.setParameter("person", "%" + filter.person().strip().toLowerCase(java.util.Locale.ROOT) + "%")
                .setParameter("act", act(filter.act().strip())).setParameter("subject", "%" + filter.subject().strip() + "%")
                .setParameter("from", start(from)).setParameter("to", start(to.plusDays(1)));
    }

    /** A whole act, as {@code note.end}, is that act only; a component, as {@code note}, is all of its acts. */
    private static String act(String wanted) {
        return wanted.indexOf('.') > 0 && !wanted.endsWith(".") ? wanted : wanted + "%";
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
