package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Invalid;
import org.tributary.platform.PageRequest;

/** A file tells of agencies; what it leaves open stays as it is. */
class AgenciesFromFileTest {

    @Test
    void a_row_changes_what_it_says_and_the_same_row_twice_nothing() throws Exception {
        try (Staff staff = new Staff("h2")) {
            assertTrue(take(staff, "Hartwell", null, "gold", List.of("pilot 2027", "coastal")), "it is new");
            assertFalse(take(staff, "Hartwell", null, "gold", List.of("coastal", "pilot 2027")));
            assertFalse(take(staff, "Hartwell", null, null, null));
            AgencyRow row = row(staff);
            assertEquals(List.of("coastal", "pilot 2027"), row.tags());
            assertEquals("gold", row.tier());
            assertEquals("Hartwell", row.ownerGroup(), "its own");

            assertTrue(take(staff, "Hartwell", "Quinn Holding", null, List.of()));
            assertEquals("Quinn Holding", row(staff).ownerGroup());
            assertEquals(List.of(), row(staff).tags());
            assertEquals("gold", row(staff).tier());
            assertThrows(Invalid.class, () -> take(staff, "Hartwell", null, "a|b", null));
            assertThrows(Invalid.class, () -> take(staff, " ", null, null, null));
        }
    }

    private static boolean take(Staff staff, String name, @Nullable String group, @Nullable String tier,
            @Nullable List<String> tags) {
        return staff.in(() -> staff.agencies.take(name, group, tier, tags));
    }

    private static AgencyRow row(Staff staff) {
        return staff.in(() -> staff.agencies.list("", PageRequest.first()).items().get(0));
    }
}
