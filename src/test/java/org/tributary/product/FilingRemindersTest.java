package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;

/** A form of Kentucky that ends, on both databases. */
class FilingRemindersTest {

    private static final LocalDate LAST = Staff.TODAY.plusDays(40);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_answers_for_it_is_told_four_and_two_weeks_before_a_filing_ends(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.PUBLISHER);
            UUID id = offered(staff, pat, LAST);
            FilingReminders reminders = reminders(staff);
            assertEquals(0, remind(staff, reminders, id, LAST.minusDays(29)));
            assertEquals(List.of(), staff.asSystem(reminders::near));
            assertEquals(1, remind(staff, reminders, id, LAST.minusDays(28)));
            assertEquals(List.of(id), staff.asSystem(reminders::near));
            assertEquals(List.of(new FilingEnds(id, "Wind and hail buy-back", "KY", LAST, pat.getId())),
                    staff.news.take(FilingEnds.class));
            assertEquals(0, remind(staff, reminders, id, LAST.minusDays(20)), "another node, another day");
            staff.itIs(LAST.minusDays(14));
            staff.leave(pat, 0, 3, sue);
            staff.news.take(Object.class);
            assertEquals(1, remind(staff, reminders, id, LAST.minusDays(14)));
            assertEquals(List.of(sue.getId()),
                    staff.news.take(FilingEnds.class).stream().map(FilingEnds::recipient).toList());
            assertEquals(0, remind(staff, reminders, id, LAST));
            assertEquals(0, remind(staff, reminders, id, LAST.plusDays(1)), "it has ended");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nobody_is_told_of_what_is_not_offered_or_stays(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID stays = offered(staff, pat, null);
            UUID considered = staff.in(() -> {
                Product product = new Product(terms(LAST), pat.getId(), staff.clock.instant());
                staff.entityManager.persist(product);
                return product.getPublicId();
            });
            FilingReminders reminders = reminders(staff);
            assertEquals(0, remind(staff, reminders, stays, LAST.minusDays(10)));
            assertEquals(0, remind(staff, reminders, considered, LAST.minusDays(10)));
            assertEquals(List.of(), staff.asSystem(reminders::near));
        }
    }

    private static int remind(Staff staff, FilingReminders reminders, UUID id, LocalDate day) {
        staff.itIs(day);
        return staff.asSystem(() -> reminders.remind(id));
    }

    private static ProductTerms terms(LocalDate last) {
        return BuyBack.with(List.of(BuyBack.filing("KY", FilingStatus.FILED, Staff.TODAY.minusDays(60), last),
                BuyBack.filing("OH", FilingStatus.APPROVED, Staff.TODAY.minusDays(30), null),
                BuyBack.filing("TX", FilingStatus.APPROVED, Staff.TODAY, null)), BuyBack.rules(), BuyBack.options());
    }

    private static UUID offered(Staff staff, Person owner, LocalDate last) {
        Person lee = staff.person("Lee" + UUID.randomUUID(), Role.LEGAL);
        return staff.in(() -> {
            Product product = new Product(terms(last), owner.getId(), staff.clock.instant());
            staff.entityManager.persist(product);
            product.become(Stage.DESIGNING, "", staff.clock.instant());
            product.become(Stage.FILED, "", staff.clock.instant());
            product.offer(lee.getId(), Staff.TODAY, staff.clock.instant());
            return product.getPublicId();
        });
    }

    private static FilingReminders reminders(Staff staff) {
        FilingReminders reminders = new FilingReminders();
        reminders.entityManager = staff.entityManager;
        reminders.clock = staff.clock;
        reminders.readers = new ProductReaders();
        reminders.readers.clock = staff.clock;
        reminders.readers.settings = staff.settings;
        reminders.products = new ProductRows();
        reminders.products.entityManager = staff.entityManager;
        reminders.leaves = staff.leaves;
        reminders.ends = staff.news.event();
        return reminders;
    }
}
