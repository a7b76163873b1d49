package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.people.Role;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.PageRequest;

/** What is strange is kept as words, or refused with the field named; none of it is held or flagged. */
class BadInputTest {

    private static NoteDoors doors;

    @BeforeAll
    static void open() {
        doors = NoteDoors.on(BothDatabases.H2);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    static Stream<Arguments> kept() {
        return Stream.of(Arguments.of("one word", "bill", "bill"), Arguments.of("emoji only", "😀👍🏽", "😀👍🏽"),
                Arguments.of("20,000 characters", "é".repeat(20_000), "é".repeat(20_000)),
                Arguments.of("several languages", "The recibo is sbagliato", "The recibo is sbagliato"),
                Arguments.of("control characters", "a\u0000b\u0007c\u001b[31m\td\r\ne", "abc[31m\td\ne"),
                Arguments.of("right to left", "\u202eשלום العميل", "\u202eשלום العميل"),
                Arguments.of("markup", "<script>alert('x')</script>&amp;", "<script>alert('x')</script>&amp;"),
                Arguments.of("an expression", "#{7*7} ${7*7}", "#{7*7} ${7*7}"),
                Arguments.of("a statement", "'; drop table observation; --", "'; drop table observation; --"),
                Arguments.of("a formula", "=1+1", "=1+1"), Arguments.of("half a surrogate", "a\ud83db", "a\ufffdb"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void what_is_strange_is_kept_as_words(String what, String typed, String stored) {
        doors.actAs(3, Role.AGENT);
        ObservationRow row = doors.submit(note("b-" + what, typed));
        assertEquals(List.of(stored, "received"), List.of(row.text(), row.status()));
        assertEquals(row, doors.in(() -> doors.observations.findMine(row.id())).orElseThrow());
        doors.actAs(5, Role.COMPLIANCE);
        assertEquals(0, doors.in(doors.heldNotes::countWaiting));
        assertEquals(0, doors.in(() -> doors.flaggedNotes.open(null, PageRequest.first())).total());
    }

    static Stream<Arguments> refused() {
        return Stream.of(Arguments.of("nothing", null), Arguments.of("empty", ""), Arguments.of("blanks", " \n\t "),
                Arguments.of("control characters only", "\u0000\u0007"), Arguments.of("too long", "a".repeat(20_001)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_says_nothing_or_too_much_is_refused_at_its_field(String what, String typed) {
        doors.actAs(3, Role.AGENT);
        Invalid wrong = assertThrows(Invalid.class, () -> doors.submit(note("b-" + what, typed)));
        assertEquals(List.of("text"), wrong.errors().stream().map(FieldError::field).toList());
    }

    private static NewObservation note(String clientId, String text) {
        return new NewObservation(clientId, text, "homeowners", "OH", "renewal", "need", null, "2026-11-20", false, Set.of());
    }
}
