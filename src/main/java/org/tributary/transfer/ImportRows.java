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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.HandedInNotes;
import org.tributary.observation.NewObservation;
import org.tributary.people.Agencies;
import org.tributary.people.Allowed;
import org.tributary.people.Invitations;
import org.tributary.people.NewInvitation;
import org.tributary.people.People;
import org.tributary.people.Role;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Masking;
import org.tributary.product.AppointmentRegister;
import org.tributary.satisfaction.NewResponse;
import org.tributary.satisfaction.Surveys;

/** Takes rows in: a transaction for each call, in which the job's position moves too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRows {

    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LINK_LIFE = Duration.ofDays(7);
    private static final String LINK = """
            insert into import_link (id, job_id, row_number, username, secret, expires_at)
            values (nextval('tributary_seq'), ?1, ?2, ?3, ?4, ?5)""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    HandedInNotes notes;

    @Inject
    Surveys surveys;

    @Inject
    Agencies agencies;

    @Inject
    People people;

    @Inject
    AppointmentRegister appointments;

    @Inject
    Invitations invitations;

    @Inject
    Texts texts;

    @Inject
    Masking masking;

    /**
     * All of these rows or none.
     *
     * @throws org.tributary.platform.BusinessException of the first row that is wrong; nothing is in then
     */
    @Allowed(Role.SYSTEM)
    public void take(long jobKey, ImportKind kind, List<CsvFile.Row> rows) {
        int accepted = 0;
        for (CsvFile.Row row : rows) {
            if (accept(jobKey, kind, row)) {
                accepted++;
            }
        }
        ImportJob job = job(jobKey);
        job.moved(accepted, rows.size() - accepted, 0);
        job.lease(clock.instant().plus(LEASE));
    }

    /** A row that is not in, and why. */
    @Allowed(Role.SYSTEM)
    public void reject(long jobKey, int row, List<FieldError> errors) {
        for (FieldError error : errors) {
            entityManager.persist(ImportRemark.of(jobKey, row, error, texts, masking));
        }
        ImportJob job = job(jobKey);
        job.moved(0, 0, 1);
        job.lease(clock.instant().plus(LEASE));
    }

    private ImportJob job(long key) {
        return entityManager.find(ImportJob.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the row was new. */
    private boolean accept(long job, ImportKind kind, CsvFile.Row row) {
        return switch (kind) {
            case OBSERVATIONS -> notes.submitFor(row.get("agent"), observation(row)) == HandedInNotes.Outcome.ACCEPTED;
            case RESPONSES -> surveys.record(response(row)) == Surveys.Outcome.ACCEPTED;
            case PEOPLE -> person(job, row);
            case AGENCIES -> agency(row);
            case APPOINTMENTS -> appointments.take(row.get("agent"), row.get("state").strip(), row.get("line").strip(),
                    day(row, "firstDay"), day(row, "lastDay"));
        };
    }

    private static NewObservation observation(CsvFile.Row row) {
        return new NewObservation(row.get("clientId"), row.get("text"), row.get("line").strip(),
                row.get("state").strip(), row.get("touchpoint").strip(), row.get("kind").strip(),
                number(row, "customerScore"), row.get("observedOn").strip(), row.get("quotable").strip().equals("true"),
                Set.of());
    }

    private static NewResponse response(CsvFile.Row row) {
        return new NewResponse(row.get("responseId"), row.get("agent"), row.get("answeredOn").strip(),
                row.get("line").strip(), row.get("state").strip(), row.get("touchpoint").strip(), number(row, "nps"),
                number(row, "csat"), number(row, "ces"), row.get("text"));
    }

    private boolean person(long job, CsvFile.Row row) {
        String username = row.get("username").strip().toLowerCase(Locale.ROOT);
        if (people.isKnown(username)) {
            return false;
        }
        Set<Role> roles = list(row.get("roles")).stream().map(code -> Role.ofCode(code.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Invalid("roles", "platform.error.unknownCode", code))).collect(Collectors.toSet());
        Invitations.Made made = invitations.invite(new NewInvitation(username, row.get("name"), row.get("agency"),
                list(row.get("states")), list(row.get("lines")), roles, ""));
        String path = made.path();
        if (path != null) {
            entityManager.createNativeQuery(LINK).setParameter(1, job).setParameter(2, row.number())
                    .setParameter(3, username).setParameter(4, path.substring(path.indexOf('=') + 1))
                    .setParameter(5, java.sql.Timestamp.from(clock.instant().plus(LINK_LIFE))).executeUpdate();
        }
        return true;
    }

    /** An empty cell leaves what it says as it is; a {@code -} takes all tags off. */
    private boolean agency(CsvFile.Row row) {
        String tags = row.get("tags").strip();
        return agencies.take(row.get("agency"), some(row, "ownerGroup"), some(row, "tier"),
                tags.isEmpty() ? null : tags.equals("-") ? List.of() : list(tags));
    }

    private static @Nullable String some(CsvFile.Row row, String column) {
        String cell = row.get(column).strip();
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    private static @Nullable LocalDate day(CsvFile.Row row, String column) {
        String cell = row.get(column).strip();
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException noDay) {
            throw new Invalid(column, "transfer.error.notADay");
        }
    }

    private static @Nullable Integer number(CsvFile.Row row, String column) {
        String cell = row.get(column).strip();
        try {
            return cell.isEmpty() ? null : Integer.valueOf(cell);
        } catch (NumberFormatException notANumber) {
            throw new Invalid(column, "transfer.error.notANumber");
        }
    }
}
