package org.tributary.transfer;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Person;
import org.tributary.people.Promises;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotAllowed;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;

/** Imports: started, watched, read. People and agencies are imported by administrators only. */
@Stateless
public class Imports {

    /** A file of more bytes is refused before anything is kept. */
    public static final int MOST_BYTES = 64 << 20;

    private static final String LINKS = """
            select l.row_number, l.username, l.secret from import_link l
            where l.job_id = ?1 and l.expires_at > ?2 order by l.row_number""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Promises promises;

    @Inject
    Event<ImportQueued> queued;

    /**
     * Keeps the file, encrypted, and queues its import; the work begins when this is committed.
     *
     * @throws NotAllowed for people and agencies, unless by an administrator
     * @throws Invalid    where the file is too large
     * @throws Refused    for people, before a promise was adopted
     */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    @Audited("import.start")
    public UUID start(ImportKind kind, byte[] bytes, String fileName) {
        if (!maySee(kind)) {
            throw new NotAllowed();
        }
        if (bytes.length > MOST_BYTES) {
            throw new Invalid("file", "transfer.error.tooLarge", MOST_BYTES >> 20);
        }
        if (kind == ImportKind.PEOPLE && promises.findCurrent().isEmpty()) {
            throw new Refused("people.invitation.noPromise");
        }
        SealedFile sealed = SealedFile.seal(bytes);
        String name = fileName.strip();
        ImportJob job = new ImportJob(kind, name.length() > 200 ? name.substring(0, 200) : name,
                currentPerson.get().person(), sealed.secret(), clock.instant());
        entityManager.persist(job);
        entityManager.flush();
        sealed.keep(entityManager, job.getId());
        queued.fire(new ImportQueued(job.getId()));
        return job.getPublicId();
    }

    /** @throws NotFound where there is no such import, or one for administrators and another asks */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public ImportReport get(UUID id) {
        ImportJob job = entityManager.createNamedQuery(ImportJob.BY_PUBLIC_ID, ImportJob.class).setParameter("id", id)
                .getResultStream().findFirst().filter(one -> maySee(one.kind())).orElseThrow(NotFound::new);
        List<ImportReport.Line> lines = entityManager.createNamedQuery(ImportRemark.OF, ImportReport.Line.class)
                .setParameter("job", job.getId()).getResultList();
        Person requester = entityManager.find(Person.class, job.getRequestedBy());
        return new ImportReport(job.row(requester == null ? "" : requester.getName()), lines, links(job));
    }

    /** The imports one may see, the newest first. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public Page<ImportRow> list(PageRequest request) {
        List<String> kinds = Arrays.stream(ImportKind.values()).filter(this::maySee).map(ImportKind::code).toList();
        long total = entityManager.createNamedQuery(ImportJob.COUNT, Long.class).setParameter("kinds", kinds)
                .getSingleResult();
        List<ImportRow> rows = entityManager.createNamedQuery(ImportJob.LIST, Object[].class)
                .setParameter("kinds", kinds).setFirstResult(request.offset()).setMaxResults(request.limit())
                .getResultStream().map(row -> ((ImportJob) row[0]).row((String) row[1])).toList();
        return new Page<>(rows, total, request);
    }

    private List<ImportReport.Link> links(ImportJob job) {
        if (job.kind() != ImportKind.PEOPLE) {
            return List.of();
        }
        List<?> rows = entityManager.createNativeQuery(LINKS).setParameter(1, job.getId())
                .setParameter(2, java.sql.Timestamp.from(clock.instant())).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new ImportReport.Link(((Number) row[0]).intValue(),
                (String) row[1], "/people/join.xhtml?link=" + row[2])).toList();
    }

    private boolean maySee(ImportKind kind) {
        return !kind.isForAdministrators() || currentPerson.is(Role.ADMINISTRATOR);
    }
}
