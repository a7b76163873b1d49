package org.tributary.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Settings;

/**
 * Hashes passwords with PBKDF2, HMAC-SHA-512, 32 bytes of salt, and as many rounds as the settings say, 210,000 at least (OWASP
 * Password Storage Cheat Sheet). A missing hash is compared with one of a password nobody has, so that it takes the same time.
 */
@ApplicationScoped
public class Passwords {

    private static final int SHORTEST = 12;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int BYTES = 32;

    @Inject
    Pbkdf2PasswordHash hashing;

    @Inject
    Settings settings;

    private String nobodys = "";

    @PostConstruct
    void configure() {
        String rounds = Integer.toString(settings.passwordRounds());
        String bytes = Integer.toString(BYTES);
        hashing.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", ALGORITHM, "Pbkdf2PasswordHash.Iterations", rounds,
                "Pbkdf2PasswordHash.SaltSizeBytes", bytes, "Pbkdf2PasswordHash.KeySizeBytes", bytes));
        // In the form of Pbkdf2PasswordHash.generate; random bytes are the hash of nothing that anybody knows.
        nobodys = String.join(":", ALGORITHM, rounds, random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
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
