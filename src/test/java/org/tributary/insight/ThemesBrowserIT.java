package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** A curator links themes of two languages, browses by area, and reads how a theme goes. */
class ThemesBrowserIT {

    private static PackagedServer server;
    private static Browser browser;

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
    void themes_of_two_languages_are_linked_by_the_keyboard_and_parted_again() {
        JsonObject spanish = theme("es");
        JsonObject english = theme("en");
        Visitor curator = browser.visitor(server).signIn("curator");
        Page page = curator.page();
        page.setViewportSize(390, 844);
        curator.open("/insight/theme.xhtml?id=" + spanish.getString("id"));
        assertTrue(curator.text().contains("Spanish notes, pooled apart: quality is lower."), curator.text());
        curator.open("/insight/theme.xhtml?show=link&id=" + spanish.getString("id"));
        assertEquals(List.of(), curator.violations());
        page.locator("[id='link:other']").selectOption(english.getString("id"));
        page.locator("[id='link:other']").press("Tab");
        assertEquals("link:send", page.evaluate("document.activeElement.id"));
        page.keyboard().press("Enter");
        page.getByText("The themes are linked.").waitFor();
        curator.open("/insight/theme.xhtml?id=" + english.getString("id"));
        assertTrue(page.locator("aside, main").last().innerText().contains(spanish.getString("title")), curator.text());
        curator.open("/insight/theme.xhtml?show=link&id=" + english.getString("id"));
        assertEquals(List.of(), curator.violations());
        page.locator("button[name='links:unlink']").focus();
        page.keyboard().press("Enter");
        page.getByText("The themes are no longer linked.").waitFor();
        Api api = Api.as(server, "curator");
        assertTrue(links(english).isEmpty());
        api.post("/themes/" + english.getString("id") + "/undo", Api.object(java.util.Map.of()));
        assertEquals(1, links(spanish).size(), "what was unlinked is undone like any act");
        api.post("/themes/" + spanish.getString("id") + "/undo", Api.object(java.util.Map.of()));
        assertTrue(links(spanish).isEmpty());
        assertEquals(409, api.post("/themes/" + english.getString("id") + "/link",
                Api.object(java.util.Map.of("with", english.getString("id")))).status());
        assertEquals(List.of(), curator.troubles());
    }

    @Test
    void themes_are_browsed_by_area_and_each_tells_how_its_notes_go() {
        Visitor curator = browser.visitor(server).signIn("curator");
        Page page = curator.page();
        curator.open("/insight/themes.xhtml");
        page.getByText("By area", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("main .row h3 a").first().waitFor();
        assertEquals(List.of(), curator.violations());
        page.locator("main .row h3 a").first().click();
        page.locator("table.folds tbody tr").first().waitFor();
        assertTrue(page.url().contains("area="), page.url());
        assertEquals(List.of(), curator.violations());
        page.locator("table.folds tbody th a").first().click();
        page.getByText("Week by week").waitFor();
        assertTrue(curator.text().contains("in the week of"), curator.text());
        assertFalse(curator.text().contains("NaN"), curator.text());
        assertEquals(List.of(), curator.violations());
        assertEquals(List.of(), curator.troubles());
    }

    private static List<JsonObject> links(JsonObject theme) {
        return Api.as(server, "curator").get("/themes/" + theme.getString("id")).object().getJsonArray("links")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject theme(String language) {
        return Api.as(server, "curator").get("/themes?limit=200").object().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().filter(one -> one.getString("language").equals(language)).findFirst()
                .orElseThrow();
    }
}
