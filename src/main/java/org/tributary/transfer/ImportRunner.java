package org.tributary.transfer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.people.Actor;
import org.tributary.people.Actors;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.BusinessException;
import org.tributary.platform.FieldError;
import org.tributary.satisfaction.AnswerReleases;

/**
 * Works off imports in the background, on every node: at once when one is queued, and every quarter of a minute what nobody
 * works on, so that another start goes on with what a stopped one left.
 */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());
    private static final int CHUNK = 100;
    private static final int SECONDS_BETWEEN = 15;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Actors actors;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportRows rows;

    @Inject
    AnswerReleases releases;

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        executor.scheduleWithFixedDelay(this::workOffAll, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void workOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued queued) {
        executor.submit(() -> workOff(queued.job()));
    }

    private void workOffAll() {
        try {
            List<Long> open = currentPerson.as(system(), () -> {
                jobs.tidy();
                return jobs.open();
            });
            open.forEach(this::workOff);
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "The imports that wait could not be looked up.", failure);
        }
    }

    private void workOff(long job) {
        try {
            currentPerson.as(system(), () -> {
                jobs.lease(job).ifPresent(this::work);
                return null;
            });
        } catch (Exception failure) {
            // Its lease ends and somebody takes it up again from the last row that is in.
            LOG.log(Level.WARNING, failure, () -> "The import " + job + " was interrupted.");
        }
    }

    private void work(ImportJobs.Lease lease) {
        try {
            ImportSource file = lease.source();
            if (lease.position() == 0) {
                jobs.begin(lease.job(), file.count(), file.unknown().stream()
                        .map(column -> new FieldError(column, "transfer.error.unknownColumn", column)).toList());
            }
            currentPerson.as(rightsOf(lease.requester()), () -> {
                takeAll(lease, file.rows());
                if (lease.kind() == ImportKind.RESPONSES) {
                    releases.releaseImported();
                }
                return null;
            });
            jobs.done(lease.job());
        } catch (CsvFile.Unreadable unreadable) {
            CsvFile.Remark remark = unreadable.remark();
            jobs.fail(lease.job(), remark.row(), remark.error());
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, failure, () -> "The import " + lease.job() + " failed.");
            jobs.fail(lease.job(), 1, new FieldError("file", "transfer.error.failed"));
        }
    }

    private void takeAll(ImportJobs.Lease lease, Iterator<CsvFile.Row> file) {
        for (int done = 0; done < lease.position() && file.hasNext(); done++) {
            file.next();
        }
        List<CsvFile.Row> chunk = new ArrayList<>();
        while (file.hasNext()) {
            CsvFile.Row row = file.next();
            boolean right = row.wrong().isEmpty();
            if (right) {
                chunk.add(row);
            }
            if (!right || chunk.size() == CHUNK || !file.hasNext()) {
                take(lease, chunk);
                chunk.clear();
            }
            if (!right) {
                rows.reject(lease.job(), row.number(), row.wrong().stream().map(CsvFile.Remark::error).toList());
            }
        }
    }

    /** A hundred at once; where one of them is wrong, one by one. */
    private void take(ImportJobs.Lease lease, List<CsvFile.Row> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        try {
            rows.take(lease.job(), lease.kind(), List.copyOf(chunk));
        } catch (BusinessException wrong) {
            if (chunk.size() == 1) {
                rows.reject(lease.job(), chunk.get(0).number(), errors(wrong));
            } else {
                chunk.forEach(row -> take(lease, List.of(row)));
            }
        }
    }

    private static List<FieldError> errors(BusinessException wrong) {
        return wrong.errors().isEmpty()
                ? List.of(new FieldError("file", wrong.key(), wrong.arguments().toArray()))
                : wrong.errors();
    }

    /** Whoever asked for it, as of now, with what the system needs to keep the job; the act stays theirs. */
    private Actor rightsOf(String requester) {
        Actor person = actors.findByUsername(requester).orElse(null);
        if (person == null) {
            return system();
        }
        List<Role> roles = new ArrayList<>(person.roles());
        roles.add(Role.SYSTEM);
        return new Actor(person.person(), person.publicId(), person.username(), person.name(), java.util.Set.copyOf(roles),
                person.agency(), person.agencyName(), person.ownerGroup(), person.states(), person.lines(), person.language(),
                person.theme());
    }

    private static Actor system() {
        return Actor.system("import", Role.MANAGER, Role.ADMINISTRATOR);
    }
}
