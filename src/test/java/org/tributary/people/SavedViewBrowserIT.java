package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** Filters and saved views stand in the URL, and a temporary change never overwrites a view. */
class SavedViewBrowserIT {

    private static final String LIST = "/insight/list.xhtml";
    private static final String VIEWS = "main section.views a.pill";

    @Test
    void a_view_is_saved_opened_changed_renamed_updated_and_deleted() {
        try (Browser browser = new Browser()) {
            Visitor visitor = browser.visitor(PackagedServer.shared()).signIn("a018");
            Page page = visitor.page();
            visitor.open(LIST + "?line=homeowners");
            press(visitor, "views:save", "My homes");
            assertTrue(visitor.text().contains("Saved as “My homes”"), visitor.text());
            String url = page.url();
            assertTrue(url.contains("line=homeowners&view="), url);
            assertEquals("true", pill(page, "My homes").getAttribute("aria-current"));

            page.locator("select[name=state]").selectOption("OH");
            page.locator(".filters button[type=submit]").click();
            page.waitForURL(changed -> changed.contains("state=OH"));
            assertTrue(visitor.text().contains("“My homes”, changed."), visitor.text());
            visitor.open(LIST);
            pill(page, "My homes").click();
            page.waitForURL(url);
            assertFalse(visitor.text().contains("changed."), "it is as it was saved");

            visitor.open(LIST + "?state=OH&" + url.substring(url.indexOf('?') + 1));
            press(visitor, "views:save", "my HOMES");
            assertTrue(visitor.text().contains("You have a view of this name here"), visitor.text());
            assertEquals("my HOMES", page.locator("[id='views:name']").inputValue());
            press(visitor, "views:save", "Ohio homes");
            assertTrue(page.url().contains("line=homeowners&state=OH&view="), page.url());

            String ohio = page.url();
            visitor.open(LIST + ohio.substring(ohio.indexOf('?')).replace("state=OH", "state=KY"));
            visitor.press("viewChange:update");
            assertTrue(visitor.text().contains("“Ohio homes” shows this from now on."), visitor.text());
            press(visitor, "views:rename", "Kentucky homes");
            assertTrue(page.url().contains("state=KY"), page.url());
            assertEquals(1, pill(page, "Kentucky homes").count());
            assertEquals(List.of(), visitor.violations());
            for (int left = 1; left >= 0; left--) {
                page.locator(VIEWS).first().click();
                page.waitForURL(open -> open.contains("view="));
                page.locator(".naming summary").click();
                page.locator("[data-dialog=deleteView]").click();
                visitor.press("views:delete");
                page.waitForURL(gone -> !gone.contains("view="));
                assertEquals(left, page.locator(VIEWS).count());
            }
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void a_view_that_is_shared_is_opened_and_copied_and_never_changed_by_another() {
        String explore = "/satisfaction/explore.xhtml";
        try (Browser browser = new Browser()) {
            Visitor manager = browser.visitor(PackagedServer.shared()).signIn("manager");
            manager.open(explore + "?metric=csat&time=quarter");
            press(manager, "views:save", "Satisfied by quarter");
            manager.page().locator(".naming summary").click();
            manager.page().locator("[id='views:role']").selectOption("principal");
            manager.press("views:share");
            assertTrue(manager.text().contains("“Satisfied by quarter” is shared now."), manager.text());
            assertEquals(List.of(), manager.violations());

            Visitor principal = browser.visitor(PackagedServer.shared()).signIn("principal");
            Page page = principal.page();
            principal.open(explore);
            Locator shared = pill(page, "Satisfied by quarter, by");
            assertEquals(1, shared.count(), principal::text);
            shared.click();
            page.waitForURL(open -> open.contains("metric=csat"));
            String url = page.url();
            principal.open(explore + "?metric=ces&" + url.substring(url.indexOf("view=")));
            assertTrue(principal.text().contains("“Satisfied by quarter”, changed."), principal.text());
            assertEquals(0, page.locator("[id='viewChange:update']").count(), "only its author changes it");
            press(principal, "views:save", "My own");
            assertTrue(principal.text().contains("Saved as “My own”"), principal.text());
            page.goBack();
            page.navigate(url);
            assertEquals("true", pill(page, "Satisfied by quarter, by").getAttribute("aria-current"));
            assertFalse(principal.text().contains("changed."), "it is as its author saved it");
            assertEquals(List.of(), principal.troubles());
        }
    }

    private static void press(Visitor visitor, String button, String name) {
        Page page = visitor.page();
        if (!page.locator("[id='views:name']").isVisible()) {
            page.locator(".naming summary").click();
        }
        page.locator("[id='views:name']").fill(name);
        visitor.press(button);
    }

    private static Locator pill(Page page, String name) {
        return page.locator(VIEWS, new Page.LocatorOptions().setHasText(name));
    }
}
