package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.Deductibles;
import org.tributary.fixtures.PackagedServer;

/** The loop from a note to guidance, each step by the person whose step it is, in the browser. */
class WorkedExampleBrowserIT {

    private static final Pattern ID = Pattern.compile("id=([0-9a-f-]{36})");

    static PackagedServer server;
    static Browser browser;

    @BeforeAll
    static void start() {
        server = PackagedServer.withPeople(60).start();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void from_a_note_to_guidance_and_back_to_who_noted_it() {
        Visitor author = browser.visitor(server).signIn("a001");
        note(author);
        Deductibles.noteFirst(server, 1, 7);
        Deductibles.awaitPooled(Api.as(server, "curator"));

        Visitor curator = browser.visitor(server).signIn("curator");
        publish(curator);

        Visitor other = browser.visitor(server).signIn(Deductibles.OTHER);
        other.open("/insight/list.xhtml?q=deductible");
        assertTrue(other.text().contains("7 agents, 6 agencies"), other.text());
        assertFalse(other.text().contains(Api.as(server, "a001").get("/me").text("name")));

        saysSameHere(other);

        String publication = write(browser.visitor(server).signIn("publisher"));
        approve(publication);
        Visitor publisher = browser.visitor(server).signIn("publisher");
        publisher.open("/publication/view.xhtml?id=" + publication);
        publisher.press("acts:publish");

        author.open("/notification/inbox.xhtml");
        assertTrue(author.text().contains("Explain the deductible"), author.text());
        author.open("/publication/view.xhtml?id=" + publication);
        author.press("acts:acknowledge");
        assertEquals(0, author.page().locator("[id='acts:acknowledge']").count(), "it is acknowledged");
        assertEquals(404, other.open("/publication/view.xhtml?id=" + publication), "outside the audience it is not there");

        correct(publisher, publication);
        author.open("/publication/view.xhtml?id=" + publication);
        assertEquals(1, author.page().locator("[id='acts:acknowledge']").count(), "version 2 is material and asks again");

        author.open("/observation/list.xhtml");
        String story = author.text();
        for (String step : List.of("Noted", "Insight", "Guidance", "Effect from")) {
            assertTrue(story.contains(step), step + " in " + story);
        }
        for (Visitor visitor : List.of(author, curator, publisher)) {
            assertEquals(List.of(), visitor.troubles());
        }
    }

    private static void note(Visitor author) {
        author.open("/observation/submit.xhtml");
        Page page = author.page();
        page.locator("[id='note:text']").fill(Deductibles.words(0) + " Call her at 513-555-0142.");
        page.locator("[id='note:masking']").getByText("[phone]").waitFor();
        choose(page, "Homeowners");
        choose(page, "Ohio");
        choose(page, "Renewal");
        choose(page, "Complaint");
        author.press("note:submit");
        page.waitForURL(url -> url.contains("/observation/view.xhtml"));
        assertTrue(author.text().contains("[phone]"), author.text());
        assertFalse(author.text().contains("513-555"), author.text());
    }

    private static void saysSameHere(Visitor agent) {
        agent.open("/observation/submit.xhtml");
        Page page = agent.page();
        page.locator("[id='note:text']").fill("Homeowner cannot follow the deductible wording on the renewal.");
        page.locator("button[name='note:same']").first().click();
        page.waitForURL(url -> url.contains("same="));
        assertTrue(page.locator("[id='note:text']").inputValue().contains("deductible"), "what was typed is kept");
        agent.press("note:undoSameHere");
        page.waitForURL(url -> !url.contains("same="));
    }

    private static void publish(Visitor curator) {
        curator.open("/insight/themes.xhtml");
        String theme = id(curator.page().locator("main a[href*='theme.xhtml?id=']").first().getAttribute("href"));
        curator.open("/insight/publish.xhtml?id=" + theme);
        curator.page().locator("[id='publish:title']").fill("Deductible wording confuses people at renewal");
        curator.page().locator("[id='publish:summary']").fill("Customers cannot tell which deductible applies.");
        curator.press("publish:send");
        curator.page().waitForURL(url -> !url.contains("publish.xhtml"));
    }

    private static String write(Visitor publisher) {
        publisher.open("/publication/write.xhtml");
        Page page = publisher.page();
        choose(page, "Guidance");
        page.locator("[id='write:title']").fill("Explain the deductible in one sentence");
        page.locator("[id='write:body']").fill("Say which amount applies, with the example from the notice.");
        choose(page, "OH");
        page.locator("[id='write:effectiveFrom']").fill("2026-12-01");
        page.locator("[id='write:reviewBy']").fill("2027-12-01");
        page.locator("[id='write:mustRead']").check();
        choose(page, "Deductible wording confuses people at renewal");
        publisher.press("write:submit");
        page.waitForURL(url -> url.contains("id="));
        String publication = id(page.url());
        publisher.open("/publication/review.xhtml?id=" + publication);
        assertEquals(0, page.locator("[id='decision:approve']").count(), "the author cannot approve it");
        return publication;
    }

    private static void approve(String publication) {
        Visitor approver = browser.visitor(server).signIn("approver");
        approver.open("/publication/review.xhtml?id=" + publication);
        approver.press("decision:approve");
    }

    private static void correct(Visitor publisher, String publication) {
        publisher.open("/publication/write.xhtml?id=" + publication);
        publisher.page().locator("[id='write:body']").fill("Say which amount applies, and until when, with the example.");
        publisher.page().locator("[id='write:material']").check();
        publisher.press("write:submit");
        approve(publication);
        publisher.open("/publication/view.xhtml?id=" + publication + "&version=2");
        publisher.press("acts:publish");
    }

    /** Presses the words beside a choice, as a person would: the button itself is drawn by its label. */
    private static void choose(Page page, String words) {
        page.locator("main form label:text-is(\"" + words + "\")").first().click();
    }

    private static String id(String url) {
        Matcher matcher = ID.matcher(url);
        assertTrue(matcher.find(), url);
        return matcher.group(1);
    }
}
