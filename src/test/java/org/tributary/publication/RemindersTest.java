package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Agency;
import org.tributary.people.Person;
import org.tributary.people.PersonLeft;
import org.tributary.people.Role;
import org.tributary.people.Staff;

/** A must-read on the shelf, its clock and its reminders, on both databases. */
class RemindersTest {

    private static final LocalDate DUE = TODAY.plusDays(14);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void each_is_reminded_once_before_and_once_after_and_who_read_it_never(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person ben = staff.agent("Ben", hartwell, TODAY.minusYears(1));
            Person late = staff.agent("Late", hartwell, TODAY.plusDays(5));
            UUID id = live(staff, staff.person("Pat", Role.PUBLISHER));
            assertEquals(DUE, due(staff, ann));
            acknowledge(staff, id, ben);
            assertEquals(null, due(staff, ben));

            assertEquals(0, remind(staff, id, DUE.minusDays(4)));
            assertEquals(1, remind(staff, id, DUE.minusDays(3)));
            assertEquals(List.of(new AcknowledgementDue(id, "First", 1, DUE, Set.of(ann.getId()))),
                    staff.news.take(AcknowledgementDue.class));
            assertEquals(0, remind(staff, id, DUE.minusDays(3)), "another node comes later");
            assertEquals(0, remind(staff, id, DUE));
            assertEquals(1, remind(staff, id, DUE.plusDays(1)));
            assertEquals(List.of(id), staff.asSystem(reminders(staff)::live));
            staff.news.take(Object.class);
            assertEquals(1, remind(staff, id, DUE.plusDays(2)), "who joined later is asked later");
            assertEquals(Set.of(late.getId()), staff.news.take(AcknowledgementDue.class).get(0).recipients());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void while_somebody_is_away_the_clock_waits_and_the_deputy_hears(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person ben = staff.agent("Ben", hartwell, TODAY.minusYears(1));
            UUID id = live(staff, staff.person("Pat", Role.PUBLISHER));
            acknowledge(staff, id, ben);
            staff.itIs(TODAY.plusDays(1));
            staff.leave(ann, 9, 11, ben);
            assertEquals(DUE.plusDays(3), due(staff, ann), "three days away, three days later");
            staff.leave(ann, 13, 14, ben);
            LocalDate due = DUE.plusDays(5);
            assertEquals(due, due(staff, ann));
            staff.news.take(Object.class);
            assertEquals(0, remind(staff, id, due.minusDays(4)));
            assertEquals(1, remind(staff, id, due.minusDays(3)));
            Person itself = ann;
            assertEquals(Set.of(itself.getId()), staff.news.take(AcknowledgementDue.class).get(0).recipients());

            staff.itIs(due.plusDays(1));
            staff.leave(ann, 0, 9, ben);
            staff.news.take(Object.class);
            assertEquals(1, remind(staff, id, due.plusDays(1)));
            assertEquals(List.of(new DeputyAsked(id, "First", "due", true, "Ann", due.plusDays(10), ben.getId())),
                    staff.news.take(Object.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void where_the_deputy_is_away_too_it_waits_in_the_persons_own_inbox(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person ben = staff.agent("Ben", hartwell, TODAY.minusYears(1));
            UUID id = live(staff, staff.person("Pat", Role.PUBLISHER));
            acknowledge(staff, id, ben);
            staff.itIs(DUE.plusDays(1));
            staff.leave(ann, 0, 3, ben);
            staff.leave(ben, 0, 3, null);
            staff.news.take(Object.class);
            assertEquals(1, remind(staff, id, DUE.plusDays(1)));
            assertEquals(Set.of(ann.getId()), staff.news.take(AcknowledgementDue.class).get(0).recipients());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_somebody_wrote_passes_to_the_successor_who_may_still_approve_it(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.PUBLISHER);
            UUID id = live(staff, pat);
            PublicationSuccession succession = new PublicationSuccession();
            succession.entityManager = staff.entityManager;
            staff.in(() -> pass(succession, new PersonLeft(pat.getId(), null)));
            assertEquals(pat.getId(), staff.in(() -> publication(staff, id).owner()), "nobody was named");
            staff.in(() -> pass(succession, new PersonLeft(pat.getId(), sue.getId())));
            assertEquals(sue.getId(), staff.in(() -> publication(staff, id).owner()));
            staff.in(() -> {
                Publication publication = publication(staff, id);
                publication.change(publication.getRevision(), PublicationTest.text("Second"), Set.of(), true, pat.getId());
                assertEquals(Set.of(pat.getId()), publication.authors(), "who wrote it stays its author");
                return "";
            });
            Person third = staff.person("Tom", Role.PUBLISHER);
            staff.in(() -> pass(succession, new PersonLeft(sue.getId(), third.getId())));
            List<DeskRow> desk = staff.in(() -> staff.entityManager
                    .createNamedQuery(Publication.DESK, DeskRow.class).setParameter("statuses", List.of("live", "draft"))
                    .getResultList());
            assertEquals(2, desk.size(), "the live version and the next one");
            assertTrue(desk.stream().allMatch(row -> row.author().equals("Tom")), desk.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_answers_for_it_is_reminded_of_its_review_four_and_two_weeks_before_and_once_it_is_over(String database)
            throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.PUBLISHER);
            UUID id = live(staff, pat);
            LocalDate reviewBy = mustRead().reviewBy();
            ReviewReminders reminders = reviewReminders(staff);
            staff.itIs(reviewBy.minusDays(29));
            assertEquals(List.of(), staff.asSystem(reminders::near));
            assertEquals(0, staff.asSystem(() -> reminders.remind(id)));
            staff.itIs(reviewBy.minusDays(28));
            assertEquals(List.of(id), staff.asSystem(reminders::near));
            assertEquals(1, staff.asSystem(() -> reminders.remind(id)));
            assertEquals(0, staff.asSystem(() -> reminders.remind(id)), "another node comes later");
            assertEquals(List.of(), staff.asSystem(reminders::near), "whoever was reminded is not looked up again");
            assertEquals(List.of(new ReviewDue(id, "First", reviewBy, pat.getId())), staff.news.take(ReviewDue.class));
            staff.itIs(reviewBy.minusDays(14));
            staff.leave(pat, 0, 3, sue);
            staff.news.take(Object.class);
            assertEquals(1, staff.asSystem(() -> reminders.remind(id)));
            assertEquals(List.of(new ReviewDue(id, "First", reviewBy, sue.getId())), staff.news.take(ReviewDue.class));
            staff.itIs(reviewBy);
            assertEquals(0, staff.asSystem(() -> reminders.remind(id)));
            staff.itIs(reviewBy.plusDays(1));
            assertEquals(1, staff.asSystem(() -> reminders.remind(id)));
        }
    }

    private static ReviewReminders reviewReminders(Staff staff) {
        ReviewReminders reminders = new ReviewReminders();
        reminders.entityManager = staff.entityManager;
        reminders.clock = staff.clock;
        reminders.settings = staff.settings;
        reminders.publications = Doorstep.rows(staff);
        reminders.caretakers = new Caretakers();
        reminders.caretakers.entityManager = staff.entityManager;
        reminders.caretakers.leaves = staff.leaves;
        reminders.due = staff.news.event();
        return reminders;
    }

    private static String pass(PublicationSuccession succession, PersonLeft left) {
        succession.hear(left);
        return "";
    }

    private static UUID live(Staff staff, Person author) {
        Person approver = staff.person("Approver", Role.APPROVER);
        return staff.in(() -> {
            Publication publication = new Publication(Kind.GUIDANCE, mustRead(), Set.of(), author.getId(),
                    staff.clock.instant());
            staff.entityManager.persist(publication);
            publication.submit();
            publication.approve(approver.getId(), staff.clock.instant());
            publication.goLive(Set.of(), staff.clock.instant());
            return publication.getPublicId();
        });
    }

    private static PublicationText mustRead() {
        PublicationText text = PublicationTest.text("First");
        return new PublicationText(text.title(), text.body(), text.audience(), text.effectiveFrom(), text.effectiveTo(),
                text.reviewBy(), true, null, text.product());
    }

    private static Publication publication(Staff staff, UUID id) {
        return staff.entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                .getSingleResult();
    }

    private static void acknowledge(Staff staff, UUID id, Person person) {
        staff.in(() -> {
            staff.entityManager
                    .persist(new Acknowledgement(publication(staff, id).getId(), person.getId(), 1, staff.clock.instant()));
            return "";
        });
    }

    private static LocalDate due(Staff staff, Person person) {
        return staff.as(person, () -> Doorstep.shelf(staff).rows().get(0).due());
    }

    private static int remind(Staff staff, UUID id, LocalDate day) {
        staff.itIs(day);
        return staff.asSystem(() -> reminders(staff).remind(id));
    }

    private static Reminders reminders(Staff staff) {
        Reminders reminders = new Reminders();
        reminders.entityManager = staff.entityManager;
        reminders.clock = staff.clock;
        reminders.settings = staff.settings;
        reminders.audiences = Doorstep.audiences(staff);
        reminders.publications = Doorstep.rows(staff);
        reminders.leaves = staff.leaves;
        reminders.due = staff.news.event();
        reminders.deputyAsked = staff.news.event();
        return reminders;
    }
}
