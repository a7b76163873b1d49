package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tributary.people.Staff.TODAY;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** What asks in a month is counted as it stands in the database, on both. */
class AttentionBudgetTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_is_beyond_the_budget_of_the_month_asks_for_a_reason(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            staff.agent("Ann", staff.agency("Hartwell"), TODAY.minusYears(1));
            AttentionBudget budget = budget(staff);
            publish(staff, pat, true);
            UUID second = publish(staff, pat, false);
            assertEquals(0, beyond(staff, budget, null), "one asks, one tells, two are the most");
            assertEquals(0, beyond(staff, budget, second));
            UUID third = publish(staff, pat, true);
            assertEquals(1, beyond(staff, budget, null));
            assertEquals(1, beyond(staff, budget, third), "its next version asks again");
            staff.later(Duration.ofDays(31));
            assertEquals(0, beyond(staff, budget, null), "another month");
            assertNull(staff.in(() -> one(staff, third).newest().remarks().urgency()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_reason_is_kept_with_the_version(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID id = publish(staff, pat, true);
            staff.run(() -> one(staff, id).newest().cannotWait("The form changes on Monday."));
            assertEquals("The form changes on Monday.", staff.in(() -> one(staff, id).newest().remarks().urgency()));
            PublicationWarnings warnings = new PublicationWarnings();
            warnings.budget = budget(staff);
            assertThrows(Refused.class, () -> warnings.exceed(id, " "));
            warnings.exceedWithoutReason(id);
            warnings.exceed(id, "The form changes on Monday.");
        }
    }

    private static AttentionBudget budget(Staff staff) {
        AttentionBudget budget = new AttentionBudget();
        budget.entityManager = staff.entityManager;
        budget.settings = new Settings() {
            @Override
            public int mustReads() {
                return 2;
            }

            @Override
            public java.time.ZoneId networkZone() {
                return staff.settings.networkZone();
            }
        };
        budget.audiences = new Audiences();
        budget.audiences.entityManager = staff.entityManager;
        budget.audiences.clock = staff.clock;
        return budget;
    }

    private static int beyond(Staff staff, AttentionBudget budget, UUID id) {
        return staff.in(() -> budget.beyond(id, Intended.of(text(true)), staff.clock.instant()));
    }

    private static PublicationText text(boolean mustRead) {
        PublicationText text = PublicationTest.text("Call first");
        return new PublicationText(text.title(), text.body(), text.audience(), text.effectiveFrom(), text.effectiveTo(),
                text.reviewBy(), mustRead, null, text.product());
    }

    private static UUID publish(Staff staff, Person author, boolean mustRead) {
        Person approver = staff.person("Approver" + UUID.randomUUID(), Role.APPROVER);
        return staff.in(() -> {
            Publication one = new Publication(Kind.GUIDANCE, text(mustRead), Set.of(), author.getId(),
                    staff.clock.instant());
            staff.entityManager.persist(one);
            one.submit();
            one.approve(approver.getId(), staff.clock.instant());
            one.goLive(Set.of(), staff.clock.instant());
            return one.getPublicId();
        });
    }

    private static Publication one(Staff staff, UUID id) {
        PublicationRows rows = new PublicationRows();
        rows.entityManager = staff.entityManager;
        return rows.lock(id);
    }
}
