package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.people.Enrolment.Place;
import org.tributary.privacy.SmallGroups;

class EnrolmentTest {

    private final List<Place> places = new ArrayList<>();

    @Test
    void nobody_is_too_few() {
        Enrolment nobody = enrolment();
        assertFalse(nobody.enough());
        assertEquals(0, nobody.agents());
        assertEquals(List.of(), nobody.states());
    }

    @Test
    void five_agents_of_three_owner_groups_can_be_enough() {
        agents(2, 1, "OH", "life");
        agents(2, 2, "OH", "life");
        assertFalse(enrolment().enough());
        agents(1, 3, "OH", "life");
        assertTrue(enrolment().enough());
        assertEquals(List.of(), enrolment().states());
    }

    @Test
    void five_agents_of_whom_three_share_an_owner_are_not() {
        agents(3, 1, "OH", "life");
        agents(1, 2, "OH", "life");
        agents(1, 3, "OH", "life");
        assertFalse(enrolment().enough());
    }

    @Test
    void a_large_group_can_be_outweighed_by_how_often_the_others_note() {
        agents(20, 1, "OH", "life");
        agents(2, 2, "OH", "life");
        agents(1, 3, "OH", "life");
        assertTrue(enrolment().enough());
    }

    @Test
    void the_states_and_lines_that_can_never_show_are_named_in_order() {
        agents(2, 1, "OH", "life");
        agents(2, 2, "OH", "life");
        agents(2, 3, "OH", "life");
        agents(4, 1, "TX", "umbrella");
        agents(1, 2, "KY", "life");
        assertEquals(List.of("KY", "TX"), enrolment().states());
        assertEquals(List.of("umbrella"), enrolment().lines());
        assertTrue(enrolment().enough());
    }

    @Test
    void a_person_of_two_agencies_counts_once() {
        for (long person = 1; person <= 4; person++) {
            places.add(new Place(person, person, person, List.of("OH"), List.of()));
            places.add(new Place(person, person + 1, person + 1, List.of("OH"), List.of()));
        }
        assertEquals(4, enrolment().agents());
        assertFalse(enrolment().enough());
    }

    private void agents(int many, long group, String state, String line) {
        for (int i = 0; i < many; i++) {
            places.add(new Place(places.size(), group, group, List.of(state), List.of(line)));
        }
    }

    private Enrolment enrolment() {
        return Enrolment.of(places, SmallGroups.atLowest());
    }
}
