package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Agency;
import org.tributary.people.AgencyMarks;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.Invalid;

/** Audiences by rule on real rows: ten thousand agents, and a few whose place changes. */
class AudienceRulesTest {

    private static final int AGENTS = 10_000;
    private static final int RULES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void ten_thousand_agents_are_in_or_out_as_the_rule_says(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            ManyAgents many = staff.in(() -> ManyAgents.in(staff.entityManager.unwrap(Connection.class), AGENTS, TODAY));
            Audiences audiences = Doorstep.audiences(staff);
            assertEquals(many.expected(Audience.EVERYBODY), staff.in(() -> audiences.who(Audience.EVERYBODY)));
            int reached = 0;
            for (int i = 0; i < RULES; i++) {
                Audience audience = many.audience();
                Set<Long> expected = many.expected(audience);
                assertEquals(expected, staff.in(() -> audiences.who(audience)), audience::toString);
                AudienceSize size = staff.in(() -> AudienceSize.of(audience, audiences.seats()));
                assertEquals(expected.size(), size.people());
                assertEquals(byState(many, audience), size.states().stream()
                        .collect(Collectors.toMap(AudienceSize.OfState::code, AudienceSize.OfState::people)),
                        audience::toString);
                reached += expected.isEmpty() ? 0 : 1;
            }
            assertTrue(reached > RULES / 2, "most rules reach somebody");
        }
    }

    /** Each state by itself, asked as an audience of its own. */
    private static Map<String, Integer> byState(ManyAgents many, Audience rule) {
        return ManyAgents.STATES.stream().filter(state -> rule.states().isEmpty() || rule.states().contains(state))
                .collect(Collectors.toMap(state -> state, state -> many.expected(new Audience(List.of(state), rule.lines(),
                        rule.agencies(), rule.tiers(), rule.roles(), null, rule.tags())).size()))
                .entrySet().stream().filter(one -> one.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_joins_later_gets_it_and_who_leaves_does_not(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Agency hartwell = staff.agency("Hartwell");
            Agency quinn = staff.agency("Quinn");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person publisher = staff.person("Pat", Role.PUBLISHER);
            Audience coastal = new Audience(List.of(), List.of(), List.of(), List.of("gold"), List.of(), null,
                    List.of("coastal", "pilot 2027"));
            mark(staff, hartwell, "gold", "coastal");
            Doorstep.live(staff, publisher, "First", coastal, "");
            assertEquals(List.of("First"), titles(staff, ann));

            staff.itIs(TODAY.plusDays(20));
            Person late = staff.agent("Late", hartwell, TODAY.plusDays(20));
            ShelfRow row = staff.as(late, () -> Doorstep.shelf(staff).rows().get(0));
            assertEquals(TODAY.plusDays(34), row.due(), "two weeks from the day they joined");
            assertEquals(new Because(false, false, List.of(), List.of(), List.of(), List.of("gold"), List.of("coastal")),
                    row.because());

            Person other = staff.agent("Other", quinn, TODAY.minusYears(1));
            assertEquals(List.of(), titles(staff, other));
            mark(staff, quinn, "gold", "pilot 2027", "new");
            assertEquals(List.of("First"), titles(staff, other), "their agency became one of those");
            mark(staff, hartwell, "gold");
            assertEquals(List.of(), titles(staff, late), "and this one is none of them any more");
        }
    }

    @Test
    void who_noted_something_are_told_that_and_no_other_reason() {
        Seat seat = new Seat(1, "producer", "OH", "life", UUID.randomUUID(), "gold", "coastal", TODAY);
        Audience noted = new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), UUID.randomUUID());
        assertTrue(Because.of(noted, seat).noted());
        assertTrue(Because.of(Audience.EVERYBODY, seat).isEverybody());
        Audience two = new Audience(List.of("OH", "TX"), List.of(), List.of(seat.agency()), List.of(), List.of("agent"), null);
        assertEquals(new Because(false, true, List.of("OH"), List.of(), List.of("producer"), List.of(), List.of()),
                Because.of(two, seat), "of their own, nothing of the others");
    }

    @Test
    void an_agency_has_one_tier_and_few_tags() {
        assertEquals(new AgencyMarks("standard", List.of("a", "b")), new AgencyMarks(" ", List.of("b", " a ", "", "b")));
        assertEquals("tier",
                assertThrows(Invalid.class, () -> new AgencyMarks("gold|silver", List.of())).errors().get(0).field());
        assertEquals("tags", assertThrows(Invalid.class, () -> new AgencyMarks("", List.of("a|b"))).errors().get(0).field());
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            many.add("tag " + i);
        }
        assertThrows(Invalid.class, () -> new AgencyMarks("", many));
        assertEquals(12, new HashSet<>(new AgencyMarks("", many.subList(0, 12)).tags()).size());
    }

    private static void mark(Staff staff, Agency agency, String tier, String... tags) {
        staff.run(() -> staff.agencies.change(agency.getPublicId(), agency.getName(), new AgencyMarks(tier, List.of(tags))));
    }

    private static List<String> titles(Staff staff, Person person) {
        return staff.as(person, () -> Doorstep.shelf(staff).rows().stream().map(ShelfRow::title).toList());
    }
}
