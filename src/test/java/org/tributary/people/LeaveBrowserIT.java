package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.PostOffice;

/** Leave and leaving in the browser, with people of this test's own; they leave the shared network as it was. */
class LeaveBrowserIT {

    private static final String PASSWORD = "a password of some length";

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void somebody_goes_on_leave_and_then_leaves_for_good() {
        Visitor admin = browser.visitor(server).signIn("admin");
        Visitor leaver = person(admin, "leaver", "Lena Leaver", "curator", "manager");
        leaver.open("/people/profile.xhtml");
        assertEquals(List.of(), leaver.violations());
        leaver.open("/people/leave.xhtml");
        assertEquals(List.of(), leaver.violations());

        LocalDate today = LocalDate.now(Clock.systemUTC());
        enter(leaver, today.plusDays(20), today.plusDays(10));
        assertTrue(leaver.text().contains("The last day comes before the first one."), leaver.text());
        enter(leaver, today.minusDays(1), today.plusDays(10));
        assertTrue(leaver.text().contains("stands in."), leaver.text());
        assertTrue(leaver.text().contains("away now"), leaver.text());
        enter(leaver, today.plusDays(5), today.plusDays(12));
        assertTrue(leaver.text().contains("This overlaps the leave from"), leaver.text());
        Visitor curator = browser.visitor(server).signIn("curator");
        curator.open("/insight/desk.xhtml");
        assertTrue(curator.text().contains("You stand in for Lena Leaver until"), curator.text());
        curator.open("/notification/inbox.xhtml");
        assertTrue(curator.text().contains("You stand in for this person"), curator.text());

        String id = open(admin, "Lena Leaver");
        admin.open("/people/leaving.xhtml?id=" + id);
        assertEquals(List.of(), admin.violations());
        choose(admin, "leaving:successor", nameOf("manager"));
        admin.page().locator("[id='leaving:lastDay']").fill(today.plusDays(30).toString());
        admin.press("leaving:plan");
        assertTrue(admin.text().contains("the role curator is missing"), admin.text());
        admin.page().locator("[id='leaving:successor']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
        admin.press("leaving:plan");
        assertTrue(admin.text().contains("nobody takes over"), admin.text());
        admin.press("stay:cancel");

        Api token = token("leaver");
        assertEquals(200, token.get("/me").status());
        admin.page().locator("button[data-dialog='now']").click();
        admin.press("leaving:endNow");
        assertTrue(admin.text().contains("To bring the person back"), admin.text());
        assertEquals(401, token.get("/me").status(), "the token ends with the access");
        leaver.open("/people/profile.xhtml");
        assertTrue(leaver.page().url().contains("signIn"), "and so does the session: " + leaver.page().url());
        assertEquals(List.of(), admin.troubles());
    }

    @Test
    void a_new_password_ends_what_was_open_elsewhere_and_not_what_is_open_here() {
        Visitor admin = browser.visitor(server).signIn("admin");
        Visitor here = person(admin, "changer", "Carl Changer", "manager");
        Visitor elsewhere = signIn("changer");
        Api token = token("changer");
        here.open("/people/profile.xhtml");
        here.page().locator("[id='ownPassword:current']").fill(PASSWORD);
        here.page().locator("[id='ownPassword:password']").fill(PASSWORD + " more");
        here.page().locator("[id='ownPassword:again']").fill(PASSWORD + " more");
        here.press("ownPassword:change");
        assertTrue(here.text().contains("signed out everywhere else"), here.text());
        elsewhere.open("/people/profile.xhtml");
        assertTrue(elsewhere.page().url().contains("signIn"), elsewhere.page().url());
        assertEquals(401, token.get("/me").status());
        here.open("/people/profile.xhtml");
        assertTrue(here.page().url().contains("profile"), here.page().url());
    }

    private static void enter(Visitor visitor, LocalDate from, LocalDate to) {
        visitor.page().locator("[id='newLeave:from']").fill(from.toString());
        visitor.page().locator("[id='newLeave:to']").fill(to.toString());
        choose(visitor, "newLeave:deputy", nameOf("curator"));
        visitor.press("newLeave:enter");
    }

    private static void choose(Visitor visitor, String select, String name) {
        visitor.page().locator("[id='" + select + "']").selectOption(new SelectOption().setLabel(name));
    }

    private static String nameOf(String user) {
        return Api.as(server, user).get("/me").text("name");
    }

    /** Somebody new, by invitation, with these roles. */
    private static Visitor person(Visitor admin, String username, String name, String... roles) {
        admin.open("/people/edit.xhtml");
        admin.page().locator("[id='person:name']").fill(name);
        admin.page().locator("[id='person:username']").fill(username + "@demo.test");
        for (String role : roles) {
            admin.page().locator("[id='person:roles']").getByText(role, new Locator.GetByTextOptions().setExact(true)).click();
        }
        admin.press("person:add");
        Visitor visitor = browser.visitor(server);
        String link = PostOffice.shared().awaitTo(username + "@demo.test", "").link();
        // The cookie of the one host is none of the other's.
        visitor.open(link.substring(link.indexOf("/people/")));
        visitor.press("place:confirm");
        visitor.page().locator("[id='promise:password']").fill(PASSWORD);
        visitor.page().locator("[id='promise:again']").fill(PASSWORD);
        visitor.page().locator("[id='promise:join']").click();
        visitor.page().waitForURL(url -> !url.contains("join.xhtml"));
        return visitor;
    }

    private static Visitor signIn(String username) {
        Visitor visitor = browser.visitor(server);
        visitor.open("/people/signIn.xhtml");
        visitor.page().locator("[id='signIn:username']").fill(username + "@demo.test");
        visitor.page().locator("[id='signIn:password']").fill(PASSWORD);
        visitor.page().locator("[id='signIn:enter']").click();
        visitor.page().waitForURL(url -> !url.contains("signIn"));
        return visitor;
    }

    private static Api token(String username) {
        return Api.withToken(server, Api.nobody(server)
                .post("/token", Api.object(Map.of("username", username + "@demo.test", "password", PASSWORD))).text("token"));
    }

    private static String open(Visitor admin, String name) {
        admin.open("/people/list.xhtml?q=" + name.replace(" ", "+"));
        String link = admin.page().locator("a[href*='edit.xhtml?id=']").first().getAttribute("href");
        return link.substring(link.indexOf("id=") + 3);
    }
}
