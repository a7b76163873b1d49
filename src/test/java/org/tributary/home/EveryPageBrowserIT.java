package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.home.web.Pages;

/**
 * Every page once as every role that may see it: it answers, its HTML is right, its scripts run, axe
 * finds nothing, and nothing scrolls sideways. The small demo network fills the pages. {@link DarkPhoneBrowserIT} and
 * {@link EveryPageMatrix} have the rest.
 */
class EveryPageBrowserIT {

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void every_page_is_whole_for_every_role() {
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(PageWalk.ACCOUNTS).forEach((role, account) -> {
            Visitor visitor = browser.visitor(server).signIn(account);
            for (Pages.Entry page : Pages.all()) {
                if (page.roles().contains(role)) {
                    PageWalk.look(visitor, visitor.pathOf(page.path()), role + " " + page.path(), wrong);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }
}
