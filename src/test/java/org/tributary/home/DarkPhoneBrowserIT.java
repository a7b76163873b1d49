package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.home.web.Pages;
import org.tributary.people.Role;

/** Every page once in dark on a phone, whatever the role: as {@link EveryPageBrowserIT}, beside which it runs. */
class DarkPhoneBrowserIT {

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void every_page_is_whole_in_dark_on_a_phone() {
        List<String> wrong = new ArrayList<>();
        Map<Role, Visitor> visitors = new TreeMap<>();
        for (Pages.Entry page : Pages.all()) {
            Optional<Role> role = PageWalk.ACCOUNTS.keySet().stream().sorted().filter(page.roles()::contains).findFirst();
            role.ifPresent(one -> {
                Visitor visitor = visitors.computeIfAbsent(one,
                        key -> browser.visitor(server, 390, ColorScheme.DARK).signIn(PageWalk.ACCOUNTS.get(key)));
                PageWalk.look(visitor, visitor.pathOf(page.path()), "dark phone " + page.path(), wrong);
            });
        }
        Visitor nobody = browser.visitor(server, 390, ColorScheme.DARK);
        PageWalk.look(nobody, Optional.of("/people/signIn.xhtml"), "dark phone sign-in", wrong);
        assertEquals(List.of(), wrong);
    }
}
