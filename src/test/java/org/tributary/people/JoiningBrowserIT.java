package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.MailReports;
import org.tributary.fixtures.PackagedServer;

/** From an empty portal to the first note, with a real mail server between the administrator and the agent. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoiningBrowserIT {

    private static final String PASSWORD = "a long enough sentence";
    /** The mailbox is read once a minute. */
    private static final long PATIENCE_MS = 90_000;

    private static final long MOST_SECONDS_TO_THE_FIRST_NOTE = 180;

    static GreenMail mail;
    static GreenMailUser mailbox;
    static PackagedServer server;
    static Browser browser;
    static Visitor administrator;

    @BeforeAll
    static void start() throws UserException {
        mail = new GreenMail(new ServerSetup[]{ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
        mail.start();
        mailbox = mail.setUser("notes@carrier.test", "notes@carrier.test", "secret");
        server = PackagedServer.with(Map.of("TRIBUTARY_DEMO", "false", "TRIBUTARY_MAIL_HOST", "127.0.0.1",
                "TRIBUTARY_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()), "TRIBUTARY_MAIL_STARTTLS", "false",
                "TRIBUTARY_MAIL_FROM", "portal@carrier.test", "TRIBUTARY_MAILIN_HOST", "127.0.0.1", "TRIBUTARY_MAILIN_PORT",
                Integer.toString(mail.getImap().getPort()), "TRIBUTARY_MAILIN_USER", "notes@carrier.test",
                "TRIBUTARY_MAILIN_PASSWORD", "secret", "TRIBUTARY_MAILIN_TLS", "false")).start();
        browser = new Browser();
        administrator = browser.visitor(server);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
        mail.stop();
    }

    @Test
    @Order(1)
    void the_first_administrator_is_shown_what_comes_first() {
        Matcher link = Pattern.compile("(/people/welcome\\.xhtml\\?link=\\S+)").matcher(server.console());
        assertTrue(link.find(), server.console());
        administrator.open(link.group(1));
        fill(administrator, "welcome:password", PASSWORD);
        fill(administrator, "welcome:again", PASSWORD);
        administrator.press("welcome:choose");
        fill(administrator, "signIn:username", "admin@localhost");
        fill(administrator, "signIn:password", PASSWORD);
        administrator.press("signIn:enter");
        administrator.page().waitForURL("**/home/setup.xhtml");
        assertWhole(administrator);
        assertTrue(administrator.text().contains("You are “First administrator” so far"), administrator.text());
        assertTrue(administrator.text().contains("Nobody can be invited before you have adopted it."));
        assertTrue(administrator.text().contains("Nothing of the network can be shown with so few"));
    }

    @Test
    @Order(2)
    void nobody_is_invited_before_the_promise_is_adopted() {
        invite("ada@harbor.test", "Ada Agent", "Harbor Agency");
        assertTrue(administrator.text().contains("Please adopt the promise about notes first."), administrator.text());
        administrator.open("/people/promise.xhtml");
        assertWhole(administrator);
        administrator.press("promise:adopt");
        assertTrue(administrator.text().contains("The promise is adopted."));
    }

    @Test
    @Order(3)
    void a_test_mail_arrives_at_the_administrators() throws Exception {
        administrator.open("/home/setup.xhtml");
        fill(administrator, "test:address", "root@carrier.test");
        administrator.press("test:send");
        assertTrue(body("root@carrier.test").contains("Mail works."));
        until(() -> {
            administrator.page().reload();
            return administrator.text().contains("The mail server took the test mail.");
        });
        // The report is read while the next test goes on.
        invite("gone@harbor.test", "Gil Gone", "Harbor Agency");
        body("gone@harbor.test");
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals("gone@harbor.test")) {
                mailbox.deliver(MailReports.of(message.getMessageID().replaceAll("[<>]", ""), "gone@harbor.test", "failed"));
            }
        }
    }

    @Test
    @Order(4)
    void an_agent_follows_the_mail_through_three_screens_to_the_first_note() throws Exception {
        invite("ada@harbor.test", "Ada Agent", "Harbor Agency");
        assertTrue(administrator.text().contains("The invitation to ada@harbor.test is on its way."), administrator.text());
        assertWhole(administrator);
        long sent = System.nanoTime();
        String link = link("ada@harbor.test");
        List<String> steps = new ArrayList<>();
        Visitor agent = browser.visitor(server, 390, com.microsoft.playwright.options.ColorScheme.LIGHT);
        agent.page().navigate(link);
        steps.add("the link");
        assertEquals("Welcome, Ada", agent.page().locator("h1").innerText());
        assertTrue(agent.text().contains("Harbor Agency"));
        assertWhole(agent);
        agent.press("place:confirm");
        steps.add("agency, states and lines");
        assertEquals("What happens with my notes", agent.page().locator("h1").innerText());
        assertTrue(agent.text().contains("Curators see your words, not your name."));
        assertWhole(agent);
        fill(agent, "promise:password", PASSWORD);
        fill(agent, "promise:again", PASSWORD);
        agent.press("promise:join");
        steps.add("the promise and a password");
        agent.page().waitForURL("**/observation/submit.xhtml?first=true");
        assertTrue(agent.text().contains("Third customer this month"));
        assertTrue(agent.text().contains("Curators see your words, not your name."));
        assertWhole(agent);
        agent.page().locator("[id='note:text']").fill("A customer asked to pay the homeowners policy by the month.");
        pick(agent, "touchpoint", "Renewal");
        pick(agent, "kind", "Need");
        agent.press("note:submit");
        steps.add("the note");
        agent.page().waitForURL("**/observation/view.xhtml?id=*");
        agent.open("/observation/list.xhtml");
        assertTrue(agent.text().contains("A customer asked to pay the homeowners policy by the month."), agent.text());
        assertEquals(4, steps.size());
        long seconds = (System.nanoTime() - sent) / 1_000_000_000;
        assertTrue(seconds < MOST_SECONDS_TO_THE_FIRST_NOTE, "From the mail to the first note: " + seconds + " s by machine");
        agent.open("/home/today.xhtml");
        assertTrue(agent.text().contains("One agency has joined"), agent.text());
        Visitor again = browser.visitor(server);
        again.page().navigate(link);
        assertTrue(again.text().contains("Somebody has joined with it already."), again.text());
        assertWhole(again);
    }

    @Test
    @Order(5)
    void the_list_says_who_joined_and_whose_address_bounced() throws Exception {
        invite("not an address@", "Nobody There", "Harbor Agency");
        administrator.open("/people/invitations.xhtml?all=true");
        until(() -> {
            administrator.page().reload();
            return administrator.page().getByText("The mail did not reach this address.").count() == 2;
        });
        assertTrue(administrator.text().contains("joined on"), administrator.text());
        administrator.page().locator(".row").filter(new Locator.FilterOptions().setHasText("gone@harbor.test"))
                .locator("button[name='resend']").click();
        administrator.page().locator("#oneTimeLink").waitFor();
        assertWhole(administrator);
        administrator.open("/home/setup.xhtml");
        assertTrue(administrator.text().contains("The first note is here."), administrator.text());
        assertTrue(administrator.text().contains("One agency has no principal"), administrator.text());
    }

    @Test
    @Order(6)
    void another_person_who_is_signed_in_is_told_whose_it_is_not() throws Exception {
        invite("ben@harbor.test", "Ben Agent", "Harbor Agency");
        String link = link("ben@harbor.test");
        administrator.page().navigate(link);
        assertEquals("This invitation is for somebody else", administrator.page().locator("h1").innerText());
        assertTrue(administrator.text().contains("You are signed in as First administrator."), administrator.text());
        assertWhole(administrator);
        administrator.press("other:signOut");
        assertEquals("Welcome, Ben", administrator.page().locator("h1").innerText());
    }

    @Test
    @Order(7)
    void who_is_imported_gets_the_same_mail() throws Exception {
        administrator.open("/");
        if (administrator.page().url().contains("signIn")) {
            fill(administrator, "signIn:username", "admin@localhost");
            fill(administrator, "signIn:password", PASSWORD);
            administrator.press("signIn:enter");
        }
        administrator.open("/transfer/imports.xhtml");
        administrator.page().locator("[id='upload:kind'] label:text-is('People')").click();
        administrator.page().locator("[id='upload:file']").setInputFiles(new FilePayload("people.csv", "text/csv", ("""
                username,name,agency,states,lines,roles
                cleo@harbor.test,Cleo Agent,Harbor Agency,OH|KY,homeowners,agent
                dora@lake.test,Dora Principal,Lake Agency,OH,homeowners,principal
                nobody@lake.test,Nobody,Lake Agency,OH,boats,agent
                """).getBytes(StandardCharsets.UTF_8)));
        administrator.press("upload:start");
        until(() -> {
            administrator.page().reload();
            return administrator.text().contains("boats");
        });
        assertWhole(administrator);
        Visitor agent = browser.visitor(server);
        agent.page().navigate(link("cleo@harbor.test"));
        assertEquals("Welcome, Cleo", agent.page().locator("h1").innerText());
        assertTrue(agent.page().getByLabel("Kentucky").isChecked());
        administrator.open("/people/invitations.xhtml");
        assertTrue(administrator.text().contains("dora@lake.test"), administrator.text());
        assertFalse(administrator.text().contains("nobody@lake.test"), "a row that is wrong invites nobody");
    }

    private static void invite(String address, String name, String agency) {
        Page page = administrator.page();
        administrator.open("/people/edit.xhtml");
        fill(administrator, "person:username", address);
        fill(administrator, "person:name", name);
        fill(administrator, "person:agency", agency);
        check(page, "agent");
        page.locator("[id='person:states'] label[title='Ohio']").click();
        page.locator("[id='person:lines'] label:text-is('Homeowners')").click();
        administrator.press("person:add");
    }

    private static void check(Page page, String role) {
        page.locator("[id='person:roles'] label:text-is('" + role + "')").click();
    }

    private static void pick(Visitor agent, String field, String words) {
        Locator label = agent.page().locator(".field:has([id='note:" + field + "-help']) label:text-is('" + words + "')");
        label.first().click();
    }

    private static void fill(Visitor visitor, String id, String value) {
        visitor.page().locator("[id='" + id + "']").fill(value);
    }

    private static void assertWhole(Visitor visitor) {
        assertEquals(List.of(), visitor.violations(), () -> visitor.page().url());
        assertEquals(0, visitor.overflow(), () -> visitor.page().url());
        assertEquals(List.of(), visitor.troubles());
    }

    private static String link(String address) throws Exception {
        Matcher link = Pattern.compile("(http://localhost:\\d+/people/join\\.xhtml\\?link=\\S+)").matcher(body(address));
        assertTrue(link.find());
        return link.group(1).replace("localhost", "127.0.0.1");
    }

    /** The newest mail to that address, once it is there. */
    private static String body(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        until(() -> {
            for (MimeMessage message : mail.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(address)) {
                    found.add(message);
                }
            }
            return !found.isEmpty();
        });
        return GreenMailUtil.getBody(found.get(found.size() - 1)).replace("=\r\n", "").replace("=3D", "=");
    }

    private interface Question {
        boolean isTrue() throws Exception;
    }

    private static void until(Question question) throws Exception {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!question.isTrue()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(250);
        }
    }
}
