package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.PostOffice;
import org.tributary.fixtures.PostOffice.Letter;

/** Somebody chooses what comes by mail, gets a mail, and ends its kind by the link in it, signed in nowhere. */
class PreferencesBrowserIT {

    private static final String SELF = "/notification/preferences.xhtml";

    @Test
    void what_was_chosen_holds_and_the_link_in_a_mail_ends_its_kind() {
        PackagedServer server = PackagedServer.shared();
        try (Browser browser = new Browser()) {
            Visitor approver = browser.visitor(server).signIn("approver");
            approver.open(SELF);
            approver.page().locator("[id='preferences:from']").selectOption("");
            approver.press("preferences:save");
            assertTrue(approver.text().contains("or neither"), "half of the quiet hours is refused");
            approver.page().locator("[id='preferences:until']").selectOption("");
            approver.press("preferences:save");
            assertTrue(approver.text().contains("Saved."), approver.text());

            askForReview(server);
            approver.open("/publication/desk.xhtml");
            assertTrue(approver.text().contains("Waits for a reader"), "the desk begins with what waits: " + approver.text());
            Letter letter = PostOffice.shared().awaitTo("approver@demo.test", "Waits for your review");
            Visitor nobody = browser.visitor(server, 390, com.microsoft.playwright.options.ColorScheme.DARK);
            nobody.page().navigate(letter.header("List-Unsubscribe").replaceAll("[<>]", ""));
            assertEquals(List.of(), nobody.violations());
            nobody.press("unsubscribe:stop");
            assertTrue(nobody.text().contains("Done"), nobody.text());
            assertEquals(List.of(), nobody.troubles());

            approver.open(SELF);
            Locator reviews = approver.page().getByLabel("Waits for your review", new Page.GetByLabelOptions().setExact(true));
            assertEquals("INBOX", reviews.inputValue());
            reviews.selectOption("AT_ONCE");
            approver.press("preferences:save");
            assertEquals(List.of(), approver.troubles());
        }
    }

    private static void askForReview(PackagedServer server) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Api publisher = Api.as(server, "publisher");
        String id = publisher.post("/publications", Api.object(Map.of("kind", "GUIDANCE", "title", "Waits for a reader", "body",
                "Say the amount first.", "audience", Map.of("states", List.of("OH")), "effectiveFrom", today.toString(),
                "reviewBy", today.plusYears(1).toString(), "mustRead", false))).text("id");
        assertEquals(200, publisher.post("/publications/" + id + "/submit").status());
    }
}
