package org.tributary.publication.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Role.APPROVER;
import static org.tributary.people.Role.COMPLIANCE;
import static org.tributary.people.Role.LEGAL;
import static org.tributary.people.Role.PUBLISHER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.people.Role;

class ReviewRoundTest {

    private static final ReviewRound GUIDANCE = new ReviewRound(SignOffRule.places(false, false), Map.of());
    private static final ReviewRound ALL = new ReviewRound(SignOffRule.places(true, true), Map.of());

    @Test
    void guidance_needs_one_reviewer_of_whatever_kind() {
        for (Role one : List.of(APPROVER, COMPLIANCE, LEGAL)) {
            assertEquals(Optional.of(APPROVER), GUIDANCE.placeFor(1, Set.of(one)));
        }
        assertEquals(Optional.empty(), GUIDANCE.placeFor(1, Set.of(PUBLISHER)));
        assertTrue(GUIDANCE.with(1, APPROVER).isComplete());
    }

    @Test
    void a_must_read_product_needs_three_people() {
        assertEquals(List.of(COMPLIANCE, LEGAL, APPROVER), ALL.open());
        ReviewRound one = ALL.with(1, COMPLIANCE);
        assertEquals(Optional.empty(), one.placeFor(1, Set.of(COMPLIANCE, LEGAL, APPROVER)), "each signs once");
        ReviewRound two = one.with(2, APPROVER);
        assertEquals(Optional.empty(), two.placeFor(3, Set.of(APPROVER)), "only legal is missing");
        assertEquals(Optional.of(LEGAL), two.placeFor(3, Set.of(LEGAL)));
        assertTrue(two.with(3, LEGAL).isComplete());
    }

    @Test
    void who_can_sign_in_several_places_takes_the_one_that_fewer_can() {
        assertEquals(Optional.of(COMPLIANCE), ALL.placeFor(1, Set.of(APPROVER, COMPLIANCE)));
        assertEquals(Optional.of(APPROVER), ALL.with(2, COMPLIANCE).placeFor(1, Set.of(APPROVER, COMPLIANCE)));
    }

    @Test
    void one_person_of_two_roles_is_still_one_person() {
        ReviewRound mustRead = new ReviewRound(SignOffRule.places(true, false), Map.of());
        assertFalse(mustRead.canBeCompleted(Map.of(1L, Set.of(APPROVER, COMPLIANCE))));
        assertTrue(mustRead.canBeCompleted(Map.of(1L, Set.of(APPROVER, COMPLIANCE), 2L, Set.of(APPROVER))));
        assertTrue(mustRead.canBeCompleted(Map.of(1L, Set.of(COMPLIANCE), 2L, Set.of(COMPLIANCE))));
        assertFalse(mustRead.canBeCompleted(Map.of(1L, Set.of(APPROVER), 2L, Set.of(LEGAL))), "nobody for compliance");
        assertEquals(Set.of(2L), mustRead.with(1, COMPLIANCE).candidates(Map.of(1L, Set.of(COMPLIANCE), 2L, Set.of(LEGAL))));
    }
}
