package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** An agent's day without a mouse. */
class KeyboardBrowserIT {

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void an_agent_notes_searches_and_opens_by_keys_alone() {
        Visitor visitor = browser.visitor(server);
        Page page = visitor.page();
        visitor.open("/people/signIn.xhtml");
        signIn(page, "a019@demo.test");

        press(page, "Tab");
        assertEquals("content", page.evaluate("() => document.activeElement.getAttribute('href').slice(1)"),
                "skips to the content");
        press(page, "Enter");
        assertEquals("content", focused(page));

        lead(page, "n");
        assertTrue(page.url().contains("/observation/submit.xhtml"), page.url());
        note(page);

        press(page, "/");
        assertEquals("search", focused(page));
        page.keyboard().type("call 614-555-0143 waiting on hold for an hour");
        lead(page, "Enter");
        assertTrue(page.url().contains("/home/search.xhtml?q=call+%5Bphone%5D+waiting"), page.url());
        assertFalse(page.content().contains("614-555-0143"), "what was typed stands nowhere");
        assertTrue(page.locator("main mark").count() > 0, "the passage that fits is marked: " + visitor.text());
        assertTrue(visitor.text().contains("Long waits on the service phone line"), visitor.text());

        press(page, "j");
        String first = row(page);
        press(page, "j");
        assertFalse(row(page).equals(first), "j goes on");
        press(page, "k");
        assertEquals(first, row(page), "k goes back");
        press(page, "k");
        assertEquals(first, row(page), "the first row is the end");
        lead(page, "Enter");
        assertTrue(page.url().contains("/insight/view.xhtml?id="), page.url());

        press(page, "?");
        assertTrue(page.locator("#keys").isVisible());
        press(page, "Escape");
        assertFalse(page.locator("#keys").isVisible());
        assertEquals(List.of(), visitor.troubles());
    }

    @Test
    void a_curator_decides_by_one_key_and_undoes_by_one() {
        Visitor visitor = browser.visitor(server).signIn("curator");
        Page page = visitor.page();
        visitor.open("/insight/desk.xhtml?show=decide");
        int waiting = page.locator("[name='decide:dismiss']").count();
        assertTrue(waiting > 0, "the small demo network has themes that may be the same: " + visitor.text());
        lead(page, "d");
        assertTrue(visitor.text().contains("Dismissed."), visitor.text());
        lead(page, "z");
        assertTrue(visitor.text().contains("as it was before"), visitor.text());
        visitor.open("/insight/desk.xhtml?show=decide");
        assertEquals(waiting, page.locator("[name='decide:dismiss']").count());
        press(page, "j");
        assertTrue(row(page).contains("Probably the same"), row(page));
        lead(page, "m");
        assertTrue(visitor.text().contains("The themes are one now."), visitor.text());
        assertEquals(List.of(), visitor.violations());
        lead(page, "z");
        visitor.open("/insight/desk.xhtml?show=decide");
        assertEquals(waiting, page.locator("[name='decide:dismiss']").count());
        assertEquals(List.of(), visitor.troubles());
    }

    @Test
    void what_nobody_knows_can_be_noted_instead() {
        Visitor visitor = browser.visitor(server).signIn("a020");
        visitor.open("/home/search.xhtml?q=zither%20614-555-0143%20xylophone");
        assertTrue(visitor.page().url().contains("q=zither+%5Bphone%5D+xylophone"), visitor.page().url());
        assertTrue(visitor.text().contains("Nothing fits"), visitor.text());
        visitor.page().locator("main .empty a").click();
        visitor.page().waitForURL(url -> url.contains("submit.xhtml"));
        assertEquals("zither   xylophone", visitor.page().locator("[id='note:text']").inputValue());
    }

    @Test
    void single_letters_can_be_switched_off() {
        Visitor visitor = browser.visitor(server).signIn("a021");
        Page page = visitor.page();
        visitor.open("/people/profile.xhtml");
        tabTo(page, "[id='look:keys']");
        press(page, "Space");
        tabTo(page, "[id='look:save']");
        lead(page, "Enter");
        for (String key : List.of("n", "/", "?", "j")) {
            press(page, key);
        }
        assertTrue(page.url().contains("/people/profile.xhtml"), page.url());
        assertFalse(focused(page).equals("search"));
        assertFalse(page.locator("#keys").isVisible());
        tabTo(page, "[id='look:keys']");
        press(page, "Space");
        tabTo(page, "[id='look:save']");
        lead(page, "Enter");
        press(page, "?");
        assertTrue(page.locator("#keys").isVisible(), "and on again");
    }

    @Test
    void what_is_wrong_is_read_first_and_leads_to_its_field() {
        Visitor visitor = browser.visitor(server).signIn("a022");
        Page page = visitor.page();
        visitor.open("/observation/submit.xhtml");
        tabTo(page, "[id='note:text']");
        press(page, "Control+Enter");
        page.waitForSelector(".message.error");
        assertTrue((Boolean) page.evaluate("() => document.activeElement.matches('.message.error')"),
                "the errors have the focus");
        press(page, "Tab");
        press(page, "Enter");
        assertEquals("note:text", focused(page));
    }

    @Test
    void the_focus_stays_where_it_was_when_a_part_of_the_page_is_replaced() {
        Visitor visitor = browser.visitor(server).signIn("a023");
        Page page = visitor.page();
        visitor.open("/observation/submit.xhtml");
        tabTo(page, "[id='note:text']");
        page.keyboard().type("On hold for an hour and passed from desk to desk");
        page.waitForSelector("[id='note:similar'] button[name='note:same']");
        assertEquals("note:text", focused(page));
        assertTrue(page.locator("#said").textContent().contains("like it"), "what changed is said");
        tabTo(page, "[id='note:similar'] button[name='note:same']");
        page.evaluate("() => { const part = document.getElementById('note:similar'); part.innerHTML = part.innerHTML; }");
        page.waitForFunction("() => document.activeElement.matches(\"button[name='note:same']\")");
        page.evaluate("() => { document.activeElement.closest('.row').remove(); }");
        page.waitForFunction("() => document.activeElement.matches('h1, h2')");
    }

    private static void signIn(Page page, String username) {
        tabTo(page, "[id='signIn:username']");
        page.keyboard().type(username);
        tabTo(page, "[id='signIn:password']");
        page.keyboard().type(Api.PASSWORD);
        press(page, "Enter");
        page.waitForURL(url -> !url.contains("signIn"));
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void note(Page page) {
        tabTo(page, "[id='note:text']");
        page.keyboard().type("The call about the new shed meant waiting on hold for an hour");
        for (String group : List.of("line", "state", "touchpoint", "kind")) {
            tabTo(page, "[id^='note:" + group + "'] input, [id^='note:" + group + "'] select");
            if (!(Boolean) page.evaluate("id => document.querySelector(`[id^='note:${id}'] input:checked`) !== null", group)) {
                press(page, "Space");
            }
        }
        press(page, "Control+Enter");
        page.waitForURL(url -> url.contains("/observation/view.xhtml"));
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Tab by tab until what fits has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < 120; tabs++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError("no way by Tab to " + selector);
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    /** Presses a key that leads to another page. */
    private static void lead(Page page, String key) {
        page.evaluate("() => { window.left = false; }");
        press(page, key);
        page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.id");
    }

    private static String row(Page page) {
        return (String) page.evaluate("() => document.activeElement.closest('.row, tr')?.innerText ?? ''");
    }
}
