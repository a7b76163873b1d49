package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.BusinessException;

/** Every step, by every role, wherever a publication stands: what it becomes, or which refusal is the right one. */
class StateMachineTest {

    /** What it becomes where the step is taken by somebody who may; the status where it is refused. */
    private static final String TABLE = """
            stands     change     submit     approve    return     publish    withdraw   comment    acknowledge
            draft      draft      in_review  409        409        409        409        409        404
            in_review  in_review  409        approved   draft      409        409        in_review  404
            approved   draft      409        409        409        live       409        409        404
            scheduled  draft      409        409        409        409        withdrawn  409        404
            live       draft      409        409        409        409        withdrawn  409        live
            withdrawn  409        409        409        409        409        409        409        409
            expired    409        409        409        409        409        409        409        404
            """;

    private static final Set<Role> WRITERS = Set.of(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    private static final Set<Role> REVIEWERS = Set.of(Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    private static final Map<String, Set<Role>> MAY = Map.of("change", WRITERS, "submit", WRITERS, "approve", REVIEWERS,
            "return", REVIEWERS, "publish", WRITERS, "withdraw", WRITERS, "comment", WRITERS, "acknowledge",
            Set.of(Role.AGENT, Role.PRINCIPAL));

    @Test
    void every_step_by_every_role_wherever_it_stands() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (Staff staff = new Staff("h2")) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person author = staff.person("Author", Role.PUBLISHER);
            Person approver = staff.person("Other", Role.APPROVER);
            Map<Role, Person> everybody = everybody(staff);
            List<String> lines = TABLE.lines().toList();
            List<String> steps = words(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                List<String> row = words(line);
                for (int step = 1; step < steps.size(); step++) {
                    for (Map.Entry<Role, Person> one : everybody.entrySet()) {
                        UUID id = standing(doors, row.get(0), author, approver);
                        String expected = MAY.get(steps.get(step)).contains(one.getKey()) ? row.get(step) : "403";
                        String found = take(doors, steps.get(step), one.getValue(), id);
                        if (!found.equals(expected)) {
                            wrong.add(one.getKey() + " " + steps.get(step) + " of " + row.get(0) + ": " + found + ", not "
                                    + expected);
                        }
                    }
                }
            }
            assertEquals(List.of(), wrong);
            UUID own = standing(doors, "in_review", author, approver);
            assertEquals("409", take(doors, "approve", author, own), "its author hears why, not that it is forbidden");
        }
    }

    @Test
    void what_would_be_over_before_it_shows_is_neither_submitted_nor_published() throws Exception {
        try (Staff staff = new Staff("h2")) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person author = staff.person("Author", Role.PUBLISHER);
            Person approver = staff.person("Other", Role.APPROVER);
            staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            PublicationText text = PublicationTest.text("Brief");
            LocalDate last = text.effectiveFrom().plusDays(3);
            PublicationText late = new PublicationText(text.title(), text.body(), text.audience(), text.effectiveFrom(), last,
                    text.reviewBy(), false, last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC), "");
            UUID id = ((PublicationView) doors.as(author, doors.publications, "create", Kind.GUIDANCE, late, Set.of())).id();
            assertEquals("409", take(doors, "submit", author, id));
            PublicationText brief = new PublicationText(text.title(), text.body(), text.audience(), text.effectiveFrom(), last,
                    text.reviewBy(), false, null, "");
            UUID next = ((PublicationView) doors.as(author, doors.publications, "create", Kind.GUIDANCE, brief, Set.of())).id();
            assertEquals("in_review", take(doors, "submit", author, next));
            doors.approve(approver, next);
            staff.itIs(last.plusDays(1));
            assertEquals("409", take(doors, "publish", author, next));
        }
    }

    @Test
    void a_version_becomes_only_what_follows() {
        Map<PublicationStatus, Set<PublicationStatus>> follows = new EnumMap<>(PublicationStatus.class);
        follows.put(PublicationStatus.DRAFT, Set.of(PublicationStatus.IN_REVIEW, PublicationStatus.WITHDRAWN));
        follows.put(PublicationStatus.IN_REVIEW,
                Set.of(PublicationStatus.APPROVED, PublicationStatus.DRAFT, PublicationStatus.WITHDRAWN));
        follows.put(PublicationStatus.APPROVED, Set.of(PublicationStatus.LIVE, PublicationStatus.SCHEDULED,
                PublicationStatus.DRAFT, PublicationStatus.WITHDRAWN));
        follows.put(PublicationStatus.SCHEDULED,
                Set.of(PublicationStatus.LIVE, PublicationStatus.DRAFT, PublicationStatus.WITHDRAWN));
        follows.put(PublicationStatus.LIVE,
                Set.of(PublicationStatus.SUPERSEDED, PublicationStatus.WITHDRAWN, PublicationStatus.EXPIRED));
        for (PublicationStatus from : PublicationStatus.values()) {
            for (PublicationStatus to : PublicationStatus.values()) {
                assertEquals(follows.getOrDefault(from, Set.of()).contains(to), from.canBecome(to), from + " to " + to);
            }
        }
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }

    private static Map<Role, Person> everybody(Staff staff) {
        Map<Role, Person> persons = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                String name = role.name().toLowerCase(Locale.ROOT);
                persons.put(role, role == Role.AGENT || role == Role.PRINCIPAL
                        ? staff.agent(name, staff.agency("Agency of " + name), Staff.TODAY.minusYears(1))
                        : staff.person(name, role));
            }
        }
        Person principal = persons.get(Role.PRINCIPAL);
        staff.run(() -> staff.entityManager.find(Person.class, principal.getId()).holds(Set.of(Role.PRINCIPAL)));
        return persons;
    }

    /** One that stands there, guidance that needs one sign-off. */
    private static UUID standing(PublicationDoors doors, String where, Person author, Person approver) {
        UUID id = doors.draft(author, Kind.GUIDANCE, false);
        if (where.equals("draft")) {
            return id;
        }
        doors.submit(author, id);
        if (where.equals("in_review")) {
            return id;
        }
        doors.approve(approver, id);
        switch (where) {
            case "approved" -> {
                return id;
            }
            case "scheduled" -> doors.staff.run(() -> doors.rows.lock(id).schedule());
            default -> doors.publish(author, id);
        }
        if (where.equals("withdrawn")) {
            doors.withdraw(author, id);
        } else if (where.equals("expired")) {
            doors.staff.run(() -> doors.rows.lock(id).expire(doors.staff.clock.instant()));
        }
        return id;
    }

    /** What it became, or the status of the refusal, after which it stands where it stood. */
    private static String take(PublicationDoors doors, String step, Person person, UUID id) {
        PublicationStatus before = doors.status(id);
        try {
            switch (step) {
                case "change" -> doors.change(person, id, "Better");
                case "submit" -> doors.submit(person, id);
                case "approve" -> doors.approve(person, id);
                case "return" -> doors.as(person, doors.publications, "giveBack", id, "Say from when.");
                case "publish" -> doors.publish(person, id);
                case "withdraw" -> doors.withdraw(person, id);
                case "comment" -> doors.as(person, doors.reviews, "comment", id, "Is this the new form?");
                default -> doors.as(person, doors.receipts, "acknowledge", id, 1);
            }
            return doors.status(id).code();
        } catch (BusinessException refused) {
            assertEquals(before, doors.status(id), () -> step + " was refused");
            return Integer.toString(refused.status());
        }
    }
}
