package org.tributary.transfer;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;
import org.tributary.transfer.ResponseMapping.Field;

/**
 * Files of survey vendors: uploaded, told what their columns are, looked at as they would be taken, and handed to the import.
 * Whoever uploaded a file is the only one who sees it before.
 */
@Stateless
public class VendorImports {

    private static final int LONGEST_NAME = 200;
    private static final int SAMPLE = 3;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    VendorPreviews previews;

    @Inject
    Texts texts;

    @Inject
    Event<ImportQueued> queued;

    /**
     * A file that waits until it is said what its columns are.
     *
     * @param sample   its first rows, as they came
     * @param values   of a line, state or touchpoint, what its column says
     * @param kept     the mapping was said of an earlier file with that header
     * @param said     it was said, of this file or that; else it is a guess
     * @param refused  columns on another scale, which keep it out
     * @param cautions what to look at before
     */
    public record Waiting(String fileName, List<String> columns, int count, List<List<String>> sample,
            ResponseMapping mapping, Map<Field, List<String>> values, boolean kept, boolean said, List<FieldError> refused,
            List<FieldError> cautions, List<VendorPreviews.Row> rows) {
    }

    /** Keeps the file, encrypted, until it is imported, at most a day. @throws Invalid where it cannot be read */
    @Allowed(Role.MANAGER)
    @Audited("import.upload")
    public UUID upload(byte[] bytes, String fileName) {
        if (bytes.length > VendorFile.MOST_BYTES) {
            throw new Invalid("file", "transfer.error.tooLarge", VendorFile.MOST_BYTES >> 20);
        }
        VendorFile file = read(bytes);
        SealedFile sealed = SealedFile.seal(bytes);
        String name = fileName.strip();
        ImportJob job = ImportJob.ofVendor(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                currentPerson.get().person(), sealed.secret(), clock.instant());
        keptOf(file).ifPresent(kept -> job.mapBy(kept.getId()));
        entityManager.persist(job);
        entityManager.flush();
        sealed.keep(entityManager, job.getId());
        return job.getPublicId();
    }

    /** @throws NotFound where this person has no such file waiting */
    @Allowed(Role.MANAGER)
    public Waiting look(UUID id) {
        ImportJob job = waiting(id);
        VendorFile file = fileOf(job);
        VendorMapping said = said(job);
        ResponseMapping mapping = said == null ? MappingGuess.of(file) : said.mapping();
        ImportRow row = job.row("");
        return new Waiting(row.fileName(), file.columns(), file.rows().size(), file.sample(SAMPLE), mapping,
                MappingGuess.values(file, mapping), said != null && said.isOlderThan(row.requestedAt()), said != null,
                ScaleCheck.refusals(file, mapping), ScaleCheck.cautions(file, mapping),
                said == null ? List.of() : previews.of(new MappedFile(file, mapping, today())));
    }

    /**
     * Says what the columns are, and keeps it under the vendor's name.
     *
     * @throws Invalid  naming every field that is wrong, also one whose column is on another scale
     * @throws NotFound where this person has no such file waiting
     */
    @Allowed(Role.MANAGER)
    @Audited("import.map")
    public void map(UUID id, ResponseMapping typed) {
        ImportJob job = waiting(id);
        VendorFile file = fileOf(job);
        ResponseMapping mapping = MappingGuess.completed(file, typed, texts::get);
        mapping.require(file.columns());
        VendorMapping before = said(job);
        if (before == null || !before.mapping().equals(mapping)) {
            VendorMapping made = new VendorMapping(mapping, file.fingerprint(), currentPerson.get().person(), clock.instant());
            entityManager.persist(made);
            entityManager.flush();
            job.mapBy(made.getId());
        }
    }

    /** @throws Refused where nothing is said of the columns yet, or one is on another scale */
    @Allowed(Role.MANAGER)
    @Audited("import.start")
    public UUID start(UUID id) {
        ImportJob job = waiting(id);
        VendorMapping said = said(job);
        if (said == null) {
            throw new Refused("transfer.vendor.notMapped");
        }
        List<FieldError> refusals = ScaleCheck.refusals(fileOf(job), said.mapping());
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.get(0).key(), refusals.get(0).arguments());
        }
        job.queue();
        queued.fire(new ImportQueued(job.getId()));
        return job.getPublicId();
    }

    private ImportJob waiting(UUID id) {
        ImportJob job = entityManager.createNamedQuery(ImportJob.BY_PUBLIC_ID, ImportJob.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (job.state() != ImportState.UPLOADED || job.getRequestedBy() != currentPerson.get().person()) {
            throw new NotFound();
        }
        return job;
    }

    private VendorFile fileOf(ImportJob job) {
        String secret = job.getSecret();
        if (secret == null) {
            throw new NotFound();
        }
        return read(SealedFile.open(entityManager, job.getId(), secret));
    }

    private static VendorFile read(byte[] bytes) {
        try {
            return VendorFile.read(bytes);
        } catch (CsvFile.Unreadable unreadable) {
            throw new Invalid(List.of(unreadable.remark().error()));
        }
    }

    private @Nullable VendorMapping said(ImportJob job) {
        Long mapping = job.getMapping();
        return mapping == null ? null : entityManager.find(VendorMapping.class, mapping);
    }

    private Optional<VendorMapping> keptOf(VendorFile file) {
        return entityManager.createNamedQuery(VendorMapping.OF_HEADER, VendorMapping.class)
                .setParameter("header", file.fingerprint()).setMaxResults(1).getResultStream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }
}
