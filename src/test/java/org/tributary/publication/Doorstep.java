package org.tributary.publication;

import java.util.Set;
import java.util.UUID;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;

/** What publications use and what is live, wired by hand on the rows of a test. */
final class Doorstep {

    private Doorstep() {
    }

    static Audiences audiences(Staff staff) {
        Audiences audiences = new Audiences();
        audiences.entityManager = staff.entityManager;
        audiences.clock = staff.clock;
        return audiences;
    }

    static Shelf shelf(Staff staff) {
        Shelf shelf = new Shelf();
        shelf.entityManager = staff.entityManager;
        shelf.clock = staff.clock;
        shelf.settings = staff.settings;
        shelf.currentPerson = staff.currentPerson;
        shelf.leaves = staff.leaves;
        return shelf;
    }

    static PublicationRows rows(Staff staff) {
        PublicationRows rows = new PublicationRows();
        rows.entityManager = staff.entityManager;
        return rows;
    }

    /** A must-read of that title for that audience, approved by another and live from now on. */
    static UUID live(Staff staff, Person author, String title, Audience audience, String product) {
        PublicationText text = PublicationTest.text(title);
        PublicationText said = new PublicationText(text.title(), text.body(), audience, text.effectiveFrom(),
                text.effectiveTo(), text.reviewBy(), true, null, product);
        Person approver = staff.person("Approver" + UUID.randomUUID(), Role.APPROVER);
        return staff.in(() -> {
            Publication publication = new Publication(product.isEmpty() ? Kind.GUIDANCE : Kind.PRODUCT, said, Set.of(),
                    author.getId(), staff.clock.instant());
            staff.entityManager.persist(publication);
            publication.submit();
            publication.approve(approver.getId(), staff.clock.instant());
            publication.goLive(audiences(staff).who(audience), staff.clock.instant());
            return publication.getPublicId();
        });
    }
}
