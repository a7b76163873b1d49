package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tributary.platform.TooManyTries;

/**
 * Checks a user name and a password. An unknown name takes the same time and gets the same answers as a wrong password: both do
 * the hashing and both count as failures. After five in a row every further try waits, twice as long each time, at most a
 * quarter of an hour.
 */
@Stateless
public class SignIns {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    Accesses accesses;

    /**
     * @return the user name as it is kept, or empty where name or password is wrong
     * @throws TooManyTries while the account is slowed down
     */
    @Allowed(toAnyone = true)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> check(String typed, String password) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        String key = Secrets.hash(username);
        Instant now = clock.instant();
        refuseWhileSlowedDown(key, now);
        String hash = accesses.find(username).map(Person::getPasswordHash).orElse(null);
        if (passwords.matches(password, hash)) {
            entityManager.createNativeQuery("delete from sign_in_failure where username_hash = ?1").setParameter(1, key)
                    .executeUpdate();
            return Optional.of(username);
        }
        count(key, now);
        return Optional.empty();
    }

    private void refuseWhileSlowedDown(String key, Instant now) {
        List<?> rows = entityManager
                .createNativeQuery("select failures, last_at from sign_in_failure where username_hash = ?1")
                .setParameter(1, key).getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Object[] row = (Object[]) rows.get(0);
        int over = ((Number) row[0]).intValue() - FREE_FAILURES;
        if (over < 0) {
            return;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(over + 2, 20));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        long left = Duration.between(now, instant(row[1]).plus(bounded)).toSeconds();
        if (left > 0) {
            throw new TooManyTries(left);
        }
    }

    private void count(String key, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        int changed = entityManager
                .createNativeQuery("update sign_in_failure set failures = failures + 1, last_at = ?2 where username_hash = ?1")
                .setParameter(1, key).setParameter(2, at).executeUpdate();
        if (changed == 0) {
            entityManager.createNativeQuery(
                    "insert into sign_in_failure (username_hash, failures, last_at) values (?1, 1, ?2) on conflict do nothing")
                    .setParameter(1, key).setParameter(2, at).executeUpdate();
        }
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }
}
