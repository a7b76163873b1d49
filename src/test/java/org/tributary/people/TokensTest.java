package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.NotFound;

/** Passwords that are chosen, by a link or by whoever is signed in, on both databases. */
class TokensTest {

    private static final String FIRST = "a long enough password";
    private static final String SECOND = "another long password";

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_password_chosen_by_a_link_signs_in_and_older_sessions_have_ended(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.ADMINISTRATOR);
            Instant before = staff.clock.instant();
            String token = staff.in(() -> staff.tokens.issueFor(ann.getUsername())).secret();
            String link = link(staff, ann);
            staff.later(Duration.ofMinutes(1));
            assertEquals(ann.getUsername(), staff.in(() -> staff.tokens.choosePassword(link, FIRST)).username());

            assertEquals(Optional.of(ann.getUsername()), signIn(staff, ann, FIRST));
            assertEquals(Optional.empty(), signIn(staff, ann, SECOND));
            assertTrue(staff.in(() -> staff.actors.findBySession(ann.getUsername(), before)).isEmpty());
            assertTrue(staff.in(() -> staff.actors.findBySession(ann.getUsername(), staff.clock.instant())).isPresent());
            assertTrue(staff.in(() -> staff.actors.findByToken(token)).isEmpty());
            assertThrows(NotFound.class, () -> staff.in(() -> staff.tokens.choosePassword(link, SECOND)), "it works once");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_password_is_chosen_anew_by_the_next_link_and_by_its_owner(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            String first = link(staff, ann);
            staff.in(() -> staff.tokens.choosePassword(first, FIRST));
            staff.later(Duration.ofMinutes(1));
            String second = link(staff, ann);
            staff.in(() -> staff.tokens.choosePassword(second, SECOND));
            assertEquals(Optional.empty(), signIn(staff, ann, FIRST));
            assertEquals(Optional.of(ann.getUsername()), signIn(staff, ann, SECOND));

            Instant before = staff.clock.instant();
            staff.later(Duration.ofMinutes(1));
            staff.as(ann, () -> staff.tokens.changePassword(SECOND, FIRST));
            assertEquals(Optional.of(ann.getUsername()), signIn(staff, ann, FIRST));
            assertTrue(staff.in(() -> staff.actors.findBySession(ann.getUsername(), before)).isEmpty());
        }
    }

    private static String link(Staff staff, Person person) {
        return staff.in(() -> staff.tokens.oneTimeLink(person.getPublicId()));
    }

    private static Optional<String> signIn(Staff staff, Person person, String password) {
        return staff.in(() -> staff.signIns.check(person.getUsername(), password));
    }
}
