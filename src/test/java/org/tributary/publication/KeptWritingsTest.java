package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.NotFound;
import org.tributary.publication.text.TextDifference.Change;
import org.tributary.publication.VersionComparisons.Comparison;
import org.tributary.publication.text.TextDifference;

/** What is not saved yet, and any two versions side by side, on both databases. */
class KeptWritingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void each_writer_has_one_kept_text_for_each_publication_until_it_is_saved(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.APPROVER);
            UUID id = publication(staff, pat, sue);
            KeptWritings kept = kept(staff);
            keep(staff, kept, pat, null, "new");
            keep(staff, kept, pat, id, "first");
            keep(staff, kept, pat, id, "second");
            keep(staff, kept, sue, id, "hers");
            keep(staff, kept, pat, UUID.randomUUID(), "of what is not there");
            assertEquals(Optional.of("second"), found(staff, kept, pat, id));
            assertEquals(Optional.of("new"), found(staff, kept, pat, null));
            assertEquals(Optional.of("hers"), found(staff, kept, sue, id));
            staff.as(pat, () -> {
                kept.discard(id);
                return "";
            });
            assertEquals(Optional.empty(), found(staff, kept, pat, id));
            assertEquals(Optional.of("hers"), found(staff, kept, sue, id));
            staff.later(Duration.ofDays(31));
            keep(staff, kept, pat, id, "later");
            assertEquals(Optional.empty(), found(staff, kept, pat, null), "after a month it is forgotten");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void any_two_versions_are_compared(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID id = publication(staff, pat, staff.person("Sue", Role.APPROVER));
            staff.run(() -> {
                Publication one = one(staff, id);
                one.change(one.getRevision(), PublicationTest.text("Second"), Set.of(), true, pat.getId());
            });
            VersionComparisons comparisons = new VersionComparisons();
            comparisons.entityManager = staff.entityManager;
            Comparison last = staff.in(() -> comparisons.compare(id, 0, 0));
            assertEquals(List.of(1, 2), last.numbers());
            assertEquals(List.of(Change.GONE, Change.NEW), last.difference().stream().map(TextDifference.Part::change)
                    .filter(change -> change != Change.SAME).toList());
            assertEquals(0, staff.in(() -> comparisons.compare(id, 2, 2)).changed());
            assertEquals("Second", staff.in(() -> comparisons.compare(id, 1, 2)).title());
            assertThrows(NotFound.class, () -> staff.in(() -> comparisons.compare(id, 1, 3)));
            assertThrows(NotFound.class, () -> staff.in(() -> comparisons.compare(UUID.randomUUID(), 0, 0)));
        }
    }

    private static UUID publication(Staff staff, Person author, Person approver) {
        return staff.in(() -> {
            Publication one = new Publication(Kind.GUIDANCE, PublicationTest.text("First"), Set.of(), author.getId(),
                    staff.clock.instant());
            staff.entityManager.persist(one);
            one.submit();
            one.approve(approver.getId(), staff.clock.instant());
            one.goLive(Set.of(), staff.clock.instant());
            return one.getPublicId();
        });
    }

    private static KeptWritings kept(Staff staff) {
        KeptWritings kept = new KeptWritings();
        kept.entityManager = staff.entityManager;
        kept.clock = staff.clock;
        kept.currentPerson = staff.currentPerson;
        kept.publications = new PublicationRows();
        kept.publications.entityManager = staff.entityManager;
        return kept;
    }

    private static void keep(Staff staff, KeptWritings kept, Person writer, UUID id, String words) {
        staff.as(writer, () -> {
            kept.keep(id, 1, words);
            return "";
        });
    }

    private static Optional<String> found(Staff staff, KeptWritings kept, Person writer, UUID id) {
        return staff.as(writer, () -> kept.find(id).map(KeptWriting.Kept::words));
    }

    private static Publication one(Staff staff, UUID id) {
        PublicationRows rows = new PublicationRows();
        rows.entityManager = staff.entityManager;
        return rows.lock(id);
    }
}
