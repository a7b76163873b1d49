package org.tributary.publication.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.insight.NotedTheme;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.DeskRow;
import org.tributary.publication.LiveGuidance;

/** Twelve agents of twelve agencies note a theme that a guidance answers, on both databases. */
class ContradictionWatchTest {

    private static final LocalDate LIVE = Staff.TODAY.minusDays(60);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void new_notes_that_oppose_live_guidance_are_told_to_its_owner_once(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            NotedTheme theme = NotedTheme.on(staff);
            theme.notes(LIVE.minusDays(30), 12, "The customer asks for proof of insurance on the first day.");
            Person pat = staff.person("Pat", Role.PUBLISHER);
            UUID id = LiveGuidance.on(staff, pat, LIVE, Set.of(theme.insight()));
            ContradictionWatch watch = watch(staff, theme);
            assertEquals(0, look(staff, watch), "nothing came since");
            theme.notes(LIVE.plusDays(10), 12, "Customers still cannot open the temporary card.");
            theme.waiting(LIVE.plusDays(11), 12, "Customers still cannot open the temporary card.");
            assertEquals(1, look(staff, watch));
            assertEquals(List.of(new GuidanceContradicted(id, "First", 12, 12, pat.getId())),
                    staff.news.take(GuidanceContradicted.class));
            assertEquals(0, look(staff, watch), "another node, another day");
            assertEquals(List.of(true), LiveGuidance.desk(staff).stream().map(DeskRow::opposed).toList());
            assertEquals(12, LiveGuidance.seen(staff, pat, id, theme.insight()).agents());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void notes_that_go_on_as_before_and_notes_that_wait_raise_nothing(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            NotedTheme theme = NotedTheme.on(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            LiveGuidance.on(staff, pat, LIVE, Set.of(theme.insight()));
            theme.notes(LIVE.plusDays(10), 12, "The customer asks for proof of insurance on the first day.");
            theme.waiting(LIVE.plusDays(10), 12, "Customers still cannot open the temporary card.");
            assertEquals(0, look(staff, watch(staff, theme)));
            assertEquals(List.of(), staff.news.take(GuidanceContradicted.class));
            assertEquals(List.of(false), LiveGuidance.desk(staff).stream().map(DeskRow::opposed).toList());
        }
    }

    private static int look(Staff staff, ContradictionWatch watch) {
        int raised = 0;
        for (WatchedGuidance one : staff.asSystem(watch::watched)) {
            raised += staff.asSystem(() -> watch.look(one));
        }
        return raised;
    }

    private static ContradictionWatch watch(Staff staff, NotedTheme theme) {
        ContradictionWatch watch = new ContradictionWatch();
        watch.entityManager = staff.entityManager;
        watch.clock = staff.clock;
        watch.notes = theme.released();
        watch.rules = SmallGroups.atLowest();
        watch.leaves = staff.leaves;
        watch.contradicted = staff.news.event();
        return watch;
    }
}
