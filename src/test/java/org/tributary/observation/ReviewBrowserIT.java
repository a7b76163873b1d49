package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** What belongs elsewhere or must be read first: asked of its author, and decided by compliance. */
class ReviewBrowserIT {

    private static final String OBSERVE = "/observation/submit.xhtml";
    private static final String REVIEW = "/observation/review.xhtml";

    static PackagedServer server;
    static Browser browser;

    @BeforeAll
    static void start() {
        server = PackagedServer.shared();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void a_complaint_is_asked_about_before_it_is_taken_and_compliance_reads_the_answer() {
        String mark = UUID.randomUUID().toString();
        Visitor agent = browser.visitor(server).signIn("a015");
        Page page = agent.page();
        agent.open(OBSERVE);
        fill(page, mark + " She was lied to about the coverage and wants an apology.", "complaint");
        page.locator("[id='note:channel'] input[name=channel]").first().waitFor();
        assertTrue(agent.text().contains("This looks like a complaint"), agent.text());
        assertEquals("https://carrier.example/complaints", page.locator("[id='note:channel'] a").getAttribute("href"));
        assertEquals(List.of(), agent.violations());
        submit(page);
        assertTrue(agent.text().contains("Say above whether it is filed"), agent.text());
        assertTrue(page.locator("[id='note:text']").inputValue().contains(mark), "nothing typed is lost");
        page.locator("input[name=channel][value=filed]").check();
        submit(page);
        assertTrue(page.url().contains("/observation/view.xhtml"), page.url());
        assertFalse(agent.text().toLowerCase().contains("compliance"), agent.text());
        Visitor compliance = browser.visitor(server).signIn("compliance");
        compliance.open(REVIEW + "?show=filed");
        assertTrue(compliance.text().contains(mark) && compliance.text().contains("filed, says its author"), compliance.text());
        assertEquals(List.of(), compliance.violations());
        compliance.open(REVIEW + "?show=not_asked");
        assertFalse(compliance.text().contains(mark));
    }

    @Test
    void the_reminder_stands_where_a_competitor_is_noted_and_the_note_looks_like_any_other_to_its_author() {
        Visitor agent = browser.visitor(server).signIn("a016");
        Page page = agent.page();
        agent.open(OBSERVE);
        assertTrue(agent.text().contains("Not for claims, service requests or complaints that need an answer."), agent.text());
        assertFalse(agent.text().contains("no coming rates"));
        fill(page, "Their app shows the price before it asks for an address.", "competitor");
        page.locator("[id='note:reminder'] p, [id='note:reminder'] span").first().waitFor();
        assertTrue(agent.text().contains("no coming rates"), agent.text());
        assertEquals(List.of(), agent.violations());
        submit(page);
        assertTrue(agent.text().contains("It is with the curators now."), agent.text());
        assertFalse(agent.text().contains("ompliance"), agent.text());
    }

    @Test
    void compliance_rejects_with_a_reason_and_releases_by_keyboard_on_a_phone() {
        String mark = UUID.randomUUID().toString();
        Visitor agent = browser.visitor(server).signIn("a017");
        agent.open(OBSERVE);
        fill(agent.page(), "We should all stop quoting old roofs " + mark, "price");
        submit(agent.page());
        Visitor compliance = browser.visitor(server, 390, ColorScheme.DARK).signIn("compliance");
        Page page = compliance.page();
        compliance.open(REVIEW);
        assertEquals(0, compliance.overflow());
        assertEquals(List.of(), compliance.violations());
        String row = ".row:has-text('" + mark + "')";
        page.locator(row + " input").focus();
        leave(page, "Enter");
        assertTrue(page.locator(row).isVisible(), "Enter in the reason decides nothing");
        page.locator(row + " input").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        leave(page, "Enter");
        assertTrue(page.locator(row).isVisible(), "a rejection needs a reason");
        page.locator(row + " input").focus();
        page.keyboard().type("Not for the network.");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        leave(page, "Enter");
        assertTrue(compliance.text().contains("Rejected. The note stays held."), compliance.text());
        assertFalse(page.locator(row).isVisible());
        compliance.open(REVIEW + "?show=decided");
        assertTrue(page.locator(row).innerText().contains("Not for the network."), compliance.text());
        assertEquals(List.of(), compliance.violations());
        page.locator(row + " button").focus();
        leave(page, "Enter");
        assertTrue(compliance.text().contains("Released."), compliance.text());
        assertEquals(List.of(), compliance.troubles());
    }

    private static void fill(Page page, String text, String kind) {
        page.locator("[id='note:text']").fill(text);
        QuickCaptureBrowserIT.choose(page, "line", "homeowners");
        QuickCaptureBrowserIT.choose(page, "state", "OH");
        QuickCaptureBrowserIT.choose(page, "touchpoint", "claim");
        QuickCaptureBrowserIT.choose(page, "kind", kind);
    }

    private static void submit(Page page) {
        page.evaluate("() => { window.left = false; }");
        page.locator("[id='note:submit']").click();
        page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
    }

    /** Presses a key that loads the page anew. */
    private static void leave(Page page, String key) {
        page.evaluate("() => { window.left = false; }");
        page.keyboard().press(key);
        page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
    }
}
