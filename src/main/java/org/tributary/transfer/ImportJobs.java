package org.tributary.transfer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.FieldError;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Masking;

/** The life of jobs: leased by one node at a time, ended with their file deleted. Each call is a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportJobs {

    /** No file lies here longer, whatever became of its job. */
    private static final Duration LONGEST = Duration.ofHours(24);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Masking masking;

    /** A job to work on, from the row after {@code position}. @param mapping of a vendor's file, else null */
    public record Lease(long job, ImportKind kind, int position, String requester, byte[] file,
            @Nullable ResponseMapping mapping, LocalDate today) {

        ImportSource source() throws CsvFile.Unreadable {
            return mapping == null
                    ? CsvFile.read(file, kind)
                    : new MappedFile(VendorFile.read(file), mapping, today);
        }
    }

    /** The jobs that wait and nobody works on. */
    @Allowed(Role.SYSTEM)
    public List<Long> open() {
        return entityManager.createNamedQuery(ImportJob.OPEN, Long.class)
                .setParameter("now", clock.instant().plusMillis(1).atOffset(ZoneOffset.UTC)).getResultList();
    }

    /** Takes the job, unless somebody else has or it is over. */
    @Allowed(Role.SYSTEM)
    public Optional<Lease> lease(long key) {
        ImportJob job = entityManager.find(ImportJob.class, key, LockModeType.PESSIMISTIC_WRITE);
        String secret = job == null ? null : job.getSecret();
        if (job == null || secret == null || job.state().isOver() || job.isLeasedAt(clock.instant())) {
            return Optional.empty();
        }
        job.lease(clock.instant().plus(ImportRows.LEASE));
        Person requester = entityManager.find(Person.class, job.getRequestedBy());
        return Optional.of(new Lease(key, job.kind(), job.getPosition(), requester.getUsername(),
                SealedFile.open(entityManager, key, secret), mapping(job),
                LocalDate.ofInstant(clock.instant(), settings.networkZone())));
    }

    private @Nullable ResponseMapping mapping(ImportJob job) {
        Long mapping = job.getMapping();
        return mapping == null ? null : entityManager.find(VendorMapping.class, mapping).mapping();
    }

    /** How many rows there are, and what the report says of the whole file. */
    @Allowed(Role.SYSTEM)
    public void begin(long key, int rows, List<FieldError> remarks) {
        entityManager.find(ImportJob.class, key, LockModeType.PESSIMISTIC_WRITE).has(rows);
        remarks.forEach(error -> entityManager.persist(new ImportRemark(key, 1, error.field(), texts.say(error))));
    }

    @Allowed(Role.SYSTEM)
    public void done(long key) {
        end(key, ImportState.DONE);
    }

    /** Nothing more is taken in. */
    @Allowed(Role.SYSTEM)
    public void fail(long key, int row, FieldError why) {
        entityManager.persist(ImportRemark.of(key, row, why, texts, masking));
        end(key, ImportState.FAILED);
    }

    /** Ends what has waited too long, and forgets links that have expired. */
    @Allowed(Role.SYSTEM)
    public void tidy() {
        Instant now = clock.instant();
        entityManager.createNamedQuery(ImportJob.STALE, ImportJob.class)
                .setParameter("before", now.minus(LONGEST).atOffset(ZoneOffset.UTC)).getResultList().forEach(job -> {
                    entityManager.persist(new ImportRemark(job.getId(), 1, "file", texts.get("transfer.error.tooLong")));
                    end(job.getId(), ImportState.FAILED);
                });
        entityManager.createNativeQuery("delete from import_link where expires_at < ?1")
                .setParameter(1, java.sql.Timestamp.from(now)).executeUpdate();
    }

    private void end(long key, ImportState end) {
        entityManager.find(ImportJob.class, key, LockModeType.PESSIMISTIC_WRITE).end(end, clock.instant());
        entityManager.createNativeQuery("delete from import_piece where job_id = ?1").setParameter(1, key).executeUpdate();
    }
}
