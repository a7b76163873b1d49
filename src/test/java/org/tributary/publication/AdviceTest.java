package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.Invalid;
import org.tributary.platform.Language;

class AdviceTest {

    private static final Advice FIRST = new Advice("", "Call us.", "Llámenos.", "", false).after(Advice.NONE);

    @Test
    void a_translation_is_for_the_words_it_was_written_for() {
        assertFalse(FIRST.isOutOfDate());
        Advice changed = new Advice("", "Write to us.", "Llámenos.", "", false).after(FIRST);
        assertTrue(changed.isOutOfDate());
        assertTrue(new Advice("", "Write to us soon.", "Llámenos.", "", false).after(changed).isOutOfDate());
        assertFalse(new Advice("", "Write to us.", "Escríbanos.", "", false).after(changed).isOutOfDate());
        assertFalse(new Advice("", "Call us.", "Llámenos.", "", false).after(changed).isOutOfDate(), "taken back");
    }

    @Test
    void each_language_has_a_mark_of_its_own() {
        Advice both = new Advice("", "Call us.", List.of(new Translation(Language.ITALIAN, "Ci chiami.", ""),
                new Translation(Language.SPANISH, "Llámenos.", "")), false).after(Advice.NONE);
        assertEquals(List.of(Language.SPANISH, Language.ITALIAN),
                both.translations().stream().map(Translation::language).toList());
        Advice mended = new Advice("", "Write to us.", List.of(new Translation(Language.SPANISH, "Escríbanos.", ""),
                new Translation(Language.ITALIAN, "Ci chiami.", "")), false).after(both);
        assertEquals(List.of(false, true), mended.translations().stream().map(mended::isOutOfDate).toList());
        assertTrue(mended.isOutOfDate());
        Advice shorter = new Advice("", "Write to us.", List.of(new Translation(Language.SPANISH, "Escríbanos.", ""),
                new Translation(Language.ITALIAN, " ", "")), false).after(mended);
        assertEquals(1, shorter.translations().size());
        assertFalse(shorter.isOutOfDate());
    }

    @Test
    void who_says_that_it_fits_is_believed() {
        assertFalse(new Advice("", "Please call us.", "Llámenos.", "Please call us.", false).after(FIRST).isOutOfDate());
    }

    @Test
    void a_translation_of_nothing_is_refused() {
        assertEquals("toSay", assertThrows(Invalid.class, () -> text(new Advice("", " ", "Hola.", "", false))).errors().get(0)
                .field());
        assertThrows(Invalid.class, () -> text(new Advice("x".repeat(5001), "", "", "", false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void it_is_kept_with_its_version_and_the_next_one_knows_it(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.APPROVER);
            UUID id = staff.in(() -> {
                Publication one = new Publication(Kind.GUIDANCE, text(FIRST), Set.of(), pat.getId(), staff.clock.instant());
                staff.entityManager.persist(one);
                one.submit();
                one.approve(sue.getId(), staff.clock.instant());
                one.goLive(Set.of(), staff.clock.instant());
                return one.getPublicId();
            });
            staff.run(() -> {
                Publication one = one(staff, id);
                one.change(one.getRevision(), text(new Advice("Do it.", "Write to us.", "Llámenos.", "", true)), Set.of(), true,
                        pat.getId());
            });
            Advice live = staff.in(() -> one(staff, id).shown().text().advice());
            Advice next = staff.in(() -> one(staff, id).newest().text().advice());
            assertEquals(FIRST, live);
            staff.run(() -> {
                Publication one = one(staff, id);
                one.change(one.getRevision(), text(new Advice("", "Call us.",
                        List.of(new Translation(Language.ITALIAN, "Ci chiami.", "")), false)), Set.of(), true, pat.getId());
            });
            assertEquals(Optional.of(new Translation(Language.ITALIAN, "Ci chiami.", "Call us.")),
                    staff.in(() -> one(staff, id).newest().text().advice().in(Language.ITALIAN)));
            assertEquals(new Advice("Do it.", "Write to us.", "Llámenos.", "Call us.", true), next);
            assertTrue(next.isOutOfDate());
        }
    }

    private static PublicationText text(Advice advice) {
        return new PublicationText("Call", "Call first.", Audience.EVERYBODY, LocalDate.of(2026, 12, 1), null, null, false,
                null, "", advice);
    }

    private static Publication one(Staff staff, UUID id) {
        PublicationRows rows = new PublicationRows();
        rows.entityManager = staff.entityManager;
        return rows.lock(id);
    }
}
