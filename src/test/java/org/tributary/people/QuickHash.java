package org.tributary.people;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Plain text behind a word, so that a test may hash a hundred times. */
final class QuickHash implements Pbkdf2PasswordHash {

    private QuickHash() {
    }

    static Passwords passwords() {
        Passwords passwords = new Passwords();
        passwords.hashing = new QuickHash();
        return passwords;
    }

    @Override
    public void initialize(Map<String, String> parameters) {
        // There is nothing to set.
    }

    @Override
    public String generate(char[] password) {
        return "hashed " + String.valueOf(password);
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        return generate(password).equals(hashed);
    }
}
