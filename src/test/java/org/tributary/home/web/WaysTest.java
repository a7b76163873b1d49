package org.tributary.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.people.Role;

class WaysTest {

    @Test
    void an_agent_finds_today_first_and_their_own_notes() {
        assertEquals(List.of("home.nav.today", "home.nav.insights", "home.nav.guidance", "home.nav.notes"),
                keys(EnumSet.of(Role.AGENT)));
    }

    @Test
    void a_principal_finds_the_overview_of_their_agency_besides() {
        assertEquals(List.of("home.nav.today", "home.nav.insights", "home.nav.guidance", "home.nav.notes",
                "home.nav.overview", "home.nav.agency", "home.nav.team"), keys(EnumSet.of(Role.AGENT, Role.PRINCIPAL)));
    }

    @Test
    void several_roles_get_the_union_in_the_order_of_the_roles_each_way_once() {
        assertEquals(List.of("home.nav.desk", "home.nav.themes", "home.nav.insights", "home.nav.guidance",
                "home.nav.overview",
                "home.nav.explore", "home.nav.network", "home.nav.effects", "home.nav.drivers", "home.nav.surveys",
                "home.nav.imports",
                "home.nav.people",
                "home.nav.agencies", "home.nav.starters", "home.nav.audit", "home.nav.operations", "home.nav.setup"),
                keys(EnumSet.of(Role.ADMINISTRATOR, Role.MANAGER, Role.CURATOR)));
    }

    @Test
    void every_role_of_a_person_has_at_least_one_way() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            assertTrue(!keys(EnumSet.of(role)).isEmpty(), role.name());
        }
    }

    @Test
    void a_page_without_an_entry_belongs_to_the_list_of_its_folder() {
        List<NavigationEntry> ways = Ways.of(EnumSet.of(Role.CURATOR)::contains);
        assertEquals("/insight/desk.xhtml", Ways.currentOf(ways, "/insight/desk.xhtml"));
        assertEquals("/insight/list.xhtml", Ways.currentOf(ways, "/insight/view.xhtml"));
        assertEquals("", Ways.currentOf(ways, "/people/profile.xhtml"));
    }

    @Test
    void a_page_reached_from_an_entry_belongs_to_it() {
        assertEquals("/publication/desk.xhtml",
                Ways.currentOf(Ways.of(EnumSet.of(Role.PUBLISHER)::contains), "/publication/write.xhtml"));
        for (String page : List.of("compare", "preview")) {
            assertEquals("/publication/desk.xhtml",
                    Ways.currentOf(Ways.of(EnumSet.of(Role.LEGAL)::contains), "/publication/" + page + ".xhtml"));
        }
        assertEquals("/insight/themes.xhtml",
                Ways.currentOf(Ways.of(EnumSet.of(Role.CURATOR)::contains), "/insight/theme.xhtml"));
    }

    private static List<String> keys(EnumSet<Role> roles) {
        return Ways.of(roles::contains).stream().map(NavigationEntry::key).toList();
    }
}
