package org.tributary.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody else changed the thing since it was read; the newer values are to be shown beside what was typed. */
public class ChangedMeanwhile extends Refused {

    /** Serialisation failures and deadlocks, PostgreSQL's lock that is not there, H2's lock timeout and concurrent update. */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    public ChangedMeanwhile() {
        super("platform.error.changedMeanwhile");
    }

    /** Whether that is what a failure comes from: of two writers at once one loses, at the latest when it commits. */
    public static Optional<ChangedMeanwhile> in(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(20)
                .anyMatch(ChangedMeanwhile::isConflict) ? Optional.of(new ChangedMeanwhile()) : Optional.empty();
    }

    private static boolean isConflict(Throwable one) {
        return one instanceof OptimisticLockException || one instanceof PessimisticLockException
                || one instanceof LockTimeoutException
                || one instanceof SQLException failure && SQL_STATES.contains(String.valueOf(failure.getSQLState()));
    }
}
