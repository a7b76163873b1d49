package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.insight.Found;
import org.tributary.insight.WithModel;
import org.tributary.people.Agency;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.privacy.Masking;

/** What is offered to somebody who is noting something, with the language model. */
class AnsweringTest {

    private static final String NOTE = "The policy ended in a nonpayment cancellation; nobody reached the customer before it.";

    @Test
    void guidance_that_answers_a_note_is_offered_to_those_it_is_for() throws Exception {
        try (Staff staff = new Staff("h2")) {
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID calls = Doorstep.live(staff, pat, "Reach customers before a nonpayment cancellation",
                    Audience.EVERYBODY, "");
            Doorstep.live(staff, pat, "Reach customers by phone before a policy is cancelled for a missed payment",
                    new Audience(List.of("TX"), List.of(), List.of(), List.of(), List.of(), null), "");
            Doorstep.live(staff, pat, "Ask for photographs of a wood stove", Audience.EVERYBODY, "");
            List<Found> found = answering(staff, ann, NOTE);
            assertEquals(List.of(calls), found.stream().map(Found::id).toList(), "the other one is for Texas");
            assertTrue(found.get(0).passage().isMarked());
            assertEquals(List.of(), answering(staff, ann, "She liked the new dashcam credit a lot."));
        }
    }

    private static List<Found> answering(Staff staff, Person person, String note) {
        PublicationFindings findings = new PublicationFindings();
        findings.entityManager = staff.entityManager;
        findings.shelf = Doorstep.shelf(staff);
        findings.seeking = WithModel.seeking();
        findings.masking = new Masking();
        return staff.as(person, () -> findings.answering(note, 2));
    }
}
