package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;

class AudienceTest {

    private static final UUID HARTWELL = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Seat ohio = new Seat(1, "producer", "OH|KY", "homeowners|life", HARTWELL, "gold", "coastal", LocalDate.EPOCH);

    @Test
    void an_empty_audience_is_for_everybody() {
        assertTrue(Audience.EVERYBODY.includes(ohio));
        assertTrue(Audience.EVERYBODY.includes(new Seat(2, "principal", "", "", OTHER, "standard", "", LocalDate.EPOCH)));
    }

    @Test
    void values_within_a_list_join_by_or() {
        assertTrue(states("OH", "TX").includes(ohio));
        assertTrue(states("KY").includes(ohio));
        assertFalse(states("TX", "FL").includes(ohio));
    }

    @Test
    void lists_join_by_and() {
        assertTrue(audience(List.of("OH"), List.of("life"), List.of(HARTWELL), List.of("gold"), List.of("producer"))
                .includes(ohio));
        assertFalse(audience(List.of("OH"), List.of("farm"), List.of(), List.of(), List.of()).includes(ohio));
        assertFalse(audience(List.of("OH"), List.of(), List.of(OTHER), List.of(), List.of()).includes(ohio));
        assertFalse(audience(List.of("OH"), List.of(), List.of(), List.of("standard"), List.of()).includes(ohio));
        assertFalse(audience(List.of("OH"), List.of(), List.of(), List.of(), List.of("principal")).includes(ohio));
    }

    @Test
    void a_membership_without_states_is_in_no_state() {
        assertFalse(states("OH").includes(new Seat(3, "producer", "", "life", OTHER, "gold", "coastal", LocalDate.EPOCH)));
    }

    @Test
    void the_role_agent_is_every_membership() {
        assertTrue(audience(List.of(), List.of(), List.of(), List.of(), List.of("agent")).includes(ohio));
    }

    @Test
    void unknown_codes_are_named_with_their_list() {
        Invalid invalid = assertThrows(Invalid.class,
                () -> audience(List.of("ZZ"), List.of("boats"), List.of(), List.of(), List.of("boss")));
        assertEquals(List.of("audience.states", "audience.lines", "audience.roles"),
                invalid.errors().stream().map(FieldError::field).toList());
    }

    @Test
    void who_noted_something_cannot_be_narrowed_down() {
        Invalid invalid = assertThrows(Invalid.class, () -> new Audience(List.of("OH"), List.of(), List.of(), List.of(),
                List.of(), UUID.randomUUID()));
        assertEquals("publication.error.notedAlone", invalid.errors().get(0).key());
    }

    @Test
    void who_noted_something_is_no_matter_of_memberships() {
        Audience noted = new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), UUID.randomUUID());
        assertFalse(noted.includes(ohio));
    }

    @Test
    void readers_hear_nothing_of_agencies_and_of_who_noted() {
        Audience full = audience(List.of("OH"), List.of(), List.of(HARTWELL), List.of(), List.of());
        assertEquals(List.of(), full.forReaders().agencies());
        assertEquals(List.of("OH"), full.forReaders().states());
    }

    @Test
    void what_the_database_keeps_is_what_was_given() {
        Audience full = audience(List.of("OH", "--"), List.of("life"), List.of(HARTWELL, OTHER), List.of("gold"),
                List.of("producer"));
        assertEquals(full, AudienceColumns.audience("OH|--", "life", HARTWELL + "|" + OTHER, "gold", "producer", null, ""));
        assertEquals(Audience.EVERYBODY, AudienceColumns.audience("", "", "", "", "", null, ""));
    }

    private static Audience states(String... codes) {
        return audience(List.of(codes), List.of(), List.of(), List.of(), List.of());
    }

    private static Audience audience(List<String> states, List<String> lines, List<UUID> agencies, List<String> tiers,
            List<String> roles) {
        return new Audience(states, lines, agencies, tiers, roles, null);
    }
}
