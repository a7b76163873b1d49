package org.tributary.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.people.Role;

class HelpTopicTest {

    @Test
    void every_role_has_five_things_with_a_picture_each_on_pages_it_may_see() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            assertEquals(5, HelpTopic.of(role).size(), role.name());
            for (HelpTopic topic : HelpTopic.of(role)) {
                assertTrue(Files.exists(Path.of("src/main/webapp/resources/help", topic.picture())), topic.picture());
                assertTrue(Pages.find(topic.link()).orElseThrow().admits(held(role)), role + " " + topic.link());
            }
        }
    }

    /** A principal is also an agent. */
    private static Set<Role> held(Role role) {
        return role == Role.PRINCIPAL ? Set.of(role, Role.AGENT) : Set.of(role);
    }
}
