package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;

/** A curator ends notes at the desk, and their author reads it. */
class EndsBrowserIT {

    private static final String ODD = "A customer breeds alpacas on a lighthouse island and wonders who shears them in winter.";

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void a_single_note_is_passed_on_and_its_author_reads_to_whom() {
        Loop.submit(Api.as(server, "a003"), ODD);
        Api.as(server, "curator").await("/pool", pool -> pool.object().getInt("waiting") == 0);
        Visitor curator = browser.visitor(server).signIn("curator");
        Page page = curator.page();
        find(curator);
        page.getByLabel(ODD).check();
        curator.press("notes:take");
        assertTrue(curator.text().contains("They are yours now."), curator.text());
        find(curator);
        assertEquals("yours", page.locator(".row").filter(new Locator.FilterOptions().setHasText(ODD)).locator(".chip")
                .innerText().strip());
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

    /** Opens the page of the list of single notes that has it. */
    private static void find(Visitor curator) {
        curator.open("/insight/notes.xhtml");
        while (!curator.text().contains(ODD)) {
            Locator next = curator.page().locator("main a[href*='page=']").last();
            curator.open("/insight/notes.xhtml" + next.getAttribute("href").replaceFirst("^[^?]*", ""));
        }
    }

    @Test
    void a_starter_is_changed_taken_back_and_put_back() {
        Visitor curator = browser.visitor(server).signIn("curator");
        Page page = curator.page();
        curator.open("/insight/starters.xhtml");
        page.locator("[id='starter:title']").fill("Barn roofs after hail");
        page.locator("[id='starter:source']").fill("calls of July");
        curator.press("starter:add");
        page.getByLabel("Change: Barn roofs after hail").click();
        page.locator("[id='starter:title']").fill("Barn roofs are paid late after hail");
        curator.press("starter:save");
        assertTrue(curator.text().contains("agents see the new words"), curator.text());
        Visitor agent = browser.visitor(server).signIn("a004");
        agent.open("/insight/list.xhtml?q=barn+roofs");
        assertTrue(agent.text().contains("Barn roofs are paid late after hail"), agent.text());
        page.getByLabel("Take back: Barn roofs").click();
        page.getByText("no agent sees it any more").waitFor();
        assertEquals(List.of(), curator.violations());
        agent.open("/insight/list.xhtml?q=barn+roofs");
        assertFalse(agent.text().contains("Barn roofs are paid"), agent.text());
        page.getByLabel("Put back: Barn roofs").click();
        page.getByText("It is in the starter set again.").waitFor();
        Api api = Api.as(server, "curator");
        JsonObject starter = api.get("/starters").object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("title").startsWith("Barn roofs")).findFirst().orElseThrow();
        String path = "/starters/" + starter.getString("id");
        Map<String, Object> words = Map.of("title", "Barn roofs", "source", "calls", "version", starter.getInt("version"));
        assertEquals(200, api.put(path, Api.object(words)).status());
        assertEquals(409, api.put(path, Api.object(words)).status(), "the version is stale now");
        assertEquals(204, api.delete(path).status());
        assertEquals(404, api.get(path).status());
        assertEquals(List.of(), curator.troubles());
    }

    @Test
    void who_sends_a_form_after_the_session_ended_is_told_and_comes_back_to_the_same_page() {
        Visitor agent = browser.visitor(server).signIn("a004");
        Page page = agent.page();
        agent.open("/insight/list.xhtml");
        page.locator("main h3 a").first().click();
        page.waitForURL("**/insight/view.xhtml?id=*");
        String insight = page.url();
        page.context().clearCookies();
        page.locator("[id='part:follow'], [id='part:unfollow']").click();
        page.waitForURL("**/people/signIn.xhtml?*");
        assertTrue(agent.text().contains("Your session has ended"), agent.text());
        assertEquals(List.of(), agent.violations());
        page.locator("[id='signIn:username']").fill("a004@demo.test");
        page.locator("[id='signIn:password']").fill(Api.PASSWORD);
        page.locator("[id='signIn:enter']").click();
        page.waitForURL(insight);
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
        JsonObject end = Api.as(server, "curator").get("/themes/" + theme.getString("id") + "/ends").object()
                .getJsonArray("items").getJsonObject(0);
        assertEquals("parked true", end.getString("kind") + " " + end.getBoolean("standing"));
        assertEquals(List.of(), curator.violations());
        page.locator("button[name='given:undo']").first().click();
        page.getByText("These notes wait again.").waitFor();
        curator.press("owner:drop");
        assertTrue(curator.text().contains("every curator’s again"), curator.text());
        assertEquals(List.of(), curator.troubles());
    }
}
