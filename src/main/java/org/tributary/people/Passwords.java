package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;

/**
 * Hashes passwords with PBKDF2, HMAC-SHA-512, 210,000 rounds (OWASP Password Storage Cheat Sheet), 32 bytes of salt. A missing
 * hash is compared with one of a password nobody has, so that it takes the same time.
 */
@ApplicationScoped
public class Passwords {

    private static final int SHORTEST = 12;

    @Inject
    Pbkdf2PasswordHash hashing;

    private String nobodys = "";

    @jakarta.annotation.PostConstruct
    void configure() {
        hashing.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000", "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodys = hash(AccessToken.newSecret());
    }

    public String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    public boolean matches(String password, @Nullable String hash) {
        boolean matches = hashing.verify(password.toCharArray(), hash == null ? nobodys : hash);
        return matches && hash != null;
    }

    /** A password that a person chooses: at least 12 characters, nothing else is asked (NIST SP 800-63B, 5.1.1). */
    public String hashChosen(String field, String password) {
        new Check().that(password.codePointCount(0, password.length()) >= SHORTEST, field, "people.password.short", SHORTEST)
                .that(password.length() <= 1000, field, "platform.error.tooLong", 1000).done();
        return hash(password);
    }
}
