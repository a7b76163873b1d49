package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.NotFound;
import org.tributary.product.ChooserOpened;

/** That somebody opened and used a publication, kept once and of nobody outside its audience; on both databases. */
class ReadingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void opening_and_using_are_kept_once(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), TODAY.minusYears(1));
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID id = Doorstep.live(staff, pat, "First", Audience.EVERYBODY, "");
            UUID hidden = Doorstep.live(staff, pat, "Hidden", new Audience(List.of("TX"), List.of(), List.of(), List.of(),
                    List.of(), null), "");
            assertFalse(row(staff, ann).opened());
            open(staff, ann, id);
            open(staff, ann, id);
            assertTrue(row(staff, ann).opened());
            assertEquals(List.of("opened 1"), kept(staff, id));
            staff.as(ann, () -> {
                readings(staff).used(id);
                return "";
            });
            assertEquals(List.of("opened 1", "used 1"), kept(staff, id));
            assertThrows(NotFound.class, () -> open(staff, ann, hidden));
            assertThrows(NotFound.class, () -> open(staff, ann, UUID.randomUUID()));
            assertEquals(List.of(), kept(staff, hidden));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_opens_the_chooser_has_used_what_presents_that_product(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), TODAY.minusYears(1));
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID product = UUID.randomUUID();
            UUID presents = Doorstep.live(staff, pat, "First", Audience.EVERYBODY, product.toString());
            UUID another = Doorstep.live(staff, pat, "Other", Audience.EVERYBODY, UUID.randomUUID().toString());
            for (int i = 0; i < 2; i++) {
                staff.as(ann, () -> {
                    readings(staff).hear(new ChooserOpened(product));
                    return "";
                });
            }
            assertEquals(List.of("used 1"), kept(staff, presents));
            assertEquals(List.of(), kept(staff, another));
        }
    }

    private static ShelfRow row(Staff staff, Person person) {
        return staff.as(person, () -> Doorstep.shelf(staff).rows().get(0));
    }

    private static void open(Staff staff, Person person, UUID id) {
        staff.as(person, () -> {
            readings(staff).opened(id);
            return "";
        });
    }

    private static List<String> kept(Staff staff, UUID id) {
        return staff.in(() -> staff.entityManager.createQuery("""
                select concat(r.deed, ' ', r.number) from PublicationReceipt r, Publication p
                where r.publication = p.id and p.publicId = :id order by r.deed""", String.class).setParameter("id", id)
                .getResultList());
    }

    private static Readings readings(Staff staff) {
        Readings readings = new Readings();
        readings.deliveries = new Deliveries();
        readings.deliveries.entityManager = staff.entityManager;
        readings.deliveries.clock = staff.clock;
        readings.entityManager = staff.entityManager;
        readings.clock = staff.clock;
        readings.currentPerson = staff.currentPerson;
        readings.publications = Doorstep.rows(staff);
        readings.shelf = Doorstep.shelf(staff);
        return readings;
    }
}
