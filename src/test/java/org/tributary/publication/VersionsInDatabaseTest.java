package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;

/** What is written to a publication is what the next transaction reads, on both databases. */
class VersionsInDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void every_change_of_a_text_and_of_a_version_is_written(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.APPROVER);
            UUID id = staff.in(() -> {
                Publication first = new Publication(Kind.GUIDANCE, PublicationTest.text("First"), Set.of(), pat.getId(),
                        staff.clock.instant());
                staff.entityManager.persist(first);
                return first.getPublicId();
            });
            write(staff, id, pat, "Better");
            assertEquals(List.of("1 DRAFT Better"), read(staff, id));

            act(staff, id, one -> {
                one.submit();
                one.approve(sue.getId(), staff.clock.instant());
                one.goLive(Set.of(pat.getId()), staff.clock.instant());
            });
            write(staff, id, pat, "Next");
            write(staff, id, pat, "After that");
            assertEquals(List.of("1 LIVE Better", "2 DRAFT After that"), read(staff, id));
            assertEquals(Set.of(pat.getId()), staff.in(() -> get(staff, id).authors()));

            act(staff, id, one -> one.withdraw("It was wrong", null, staff.clock.instant()));
            assertEquals(List.of("1 WITHDRAWN Better", "2 WITHDRAWN After that"), read(staff, id));
        }
    }

    private static void write(Staff staff, UUID id, Person author, String title) {
        act(staff, id, one -> one.change(one.getRevision(), PublicationTest.text(title), Set.of(), true, author.getId()));
    }

    private static void act(Staff staff, UUID id, Consumer<Publication> act) {
        staff.run(() -> act.accept(get(staff, id)));
    }

    private static List<String> read(Staff staff, UUID id) {
        return staff.in(() -> get(staff, id).history().versions().stream()
                .map(one -> one.getNumber() + " " + one.status() + " " + one.getTitle()).toList());
    }

    private static Publication get(Staff staff, UUID id) {
        PublicationRows rows = new PublicationRows();
        rows.entityManager = staff.entityManager;
        return rows.lock(id);
    }
}
