package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;

/** A curator ends notes at the desk, and their author reads it. */
class EndsBrowserIT {

    private static final String ODD = "A customer breeds alpacas on a lighthouse island and wonders who shears them in winter.";

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
    void a_single_note_is_passed_on_and_its_author_reads_to_whom() {
        Loop.submit(Api.as(server, "a003"), ODD);
        Api.as(server, "curator").await("/pool", pool -> pool.object().getInt("waiting") == 0);
        Visitor curator = browser.visitor(server).signIn("curator");
        Page page = curator.page();
        curator.open("/insight/notes.xhtml");
        while (!curator.text().contains(ODD)) {
            Locator next = page.locator("main a[href*='page=']").last();
            curator.open("/insight/notes.xhtml" + next.getAttribute("href").replaceFirst("^[^?]*", ""));
        }
        page.getByLabel(ODD).check();
        page.getByLabel("passed on", new Page.GetByLabelOptions().setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        curator.press("notes:send");
        assertFalse(page.locator("[id='notes:to-message']").innerText().isBlank(), "nobody was named: nothing is lost");
        assertTrue(page.getByLabel(ODD).isChecked());
        page.locator("[id='notes:other']").fill("Farm desk");
        page.locator("[id='notes:text']").fill("The farm desk knows a shearer and calls you.");
        curator.press("notes:send");
        assertTrue(curator.text().contains("The authors are told"), curator.text());
        assertFalse(curator.text().contains(ODD));
        assertTrue(page.locator("main").count() == 1 && curator.violations().isEmpty());
        assertEquals(List.of(), curator.troubles());

        Visitor agent = browser.visitor(server).signIn("a003");
        agent.open("/observation/list.xhtml");
        assertTrue(agent.text().contains("Passed on to Farm desk"), agent.text());
        assertTrue(agent.text().contains("The farm desk knows a shearer and calls you."));
        agent.open("/notification/inbox.xhtml");
        assertTrue(agent.text().contains("Passed on to Farm desk"));
    }

    @Test
    void a_theme_is_taken_put_aside_and_opened_again() {
        JsonObject theme = Api.as(server, "curator").get("/themes?sort=new&limit=200").object().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().filter(one -> one.getInt("size") == 2).findFirst().orElseThrow();
        Visitor curator = browser.visitor(server).signIn("curator");
        Page page = curator.page();
        String path = "/insight/theme.xhtml?id=" + theme.getString("id") + "&show=end";
        curator.open(path);
        curator.press("owner:take");
        assertTrue(curator.text().contains("It is yours now."), curator.text());
        page.getByLabel("put aside, with a reason").check(new Locator.CheckOptions().setForce(true));
        page.locator("[id='end:text']").fill("Nothing is planned this year.");
        curator.press("end:send");
        assertTrue(curator.text().contains("The authors are told"), curator.text());
        assertTrue(curator.text().contains("“Nothing is planned this year.”"));
        assertEquals(List.of(), curator.violations());
        page.locator("button[name='given:undo']").first().click();
        page.getByText("These notes wait again.").waitFor();
        curator.press("owner:drop");
        assertTrue(curator.text().contains("every curator’s again"), curator.text());
        assertEquals(List.of(), curator.troubles());
    }
}
