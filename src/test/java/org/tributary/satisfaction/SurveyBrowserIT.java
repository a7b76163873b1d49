package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** From the manager who makes a survey over the agent who hands it out to the customer who answers it on a phone. */
class SurveyBrowserIT {

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void a_survey_is_made_handed_out_and_answered_on_a_phone() {
        Visitor manager = browser.visitor(server).signIn("manager");
        manager.open("/satisfaction/surveys.xhtml");
        manager.page().fill("[id='survey:title']", "After a renewal");
        manager.page().selectOption("[id='survey:touchpoint']", "renewal");
        manager.press("survey:create");
        assertTrue(manager.text().contains("After a renewal"), manager::text);

        Visitor agent = browser.visitor(server).signIn("a001");
        agent.open("/satisfaction/ask.xhtml");
        agent.page().locator("button[name='ask:once']").first().click();
        agent.page().waitForLoadState();
        URI address = URI.create(agent.page().inputValue("#oneAnswer"));
        String path = address.getPath() + "?" + address.getQuery();

        Visitor customer = browser.visitor(server, 390, ColorScheme.LIGHT);
        assertEquals(200, customer.open(path));
        tap(customer, "9");
        String begun = customer.page().url();
        tap(customer, "4");
        customer.page().navigate(begun);
        assertTrue(customer.text().contains("3 of 4"), "who comes back goes on where they were: " + customer.text());
        customer.page().locator("main a:has-text('Back')").click();
        tap(customer, "5");
        tap(customer, "6");
        assertEquals(List.of(), customer.violations());
        assertEquals(0, customer.overflow());
        for (String asked : List.of("tell:line", "tell:state")) {
            var choice = customer.page().locator("[id='" + asked + "']");
            if (choice.count() > 0) {
                choice.selectOption(new SelectOption().setIndex(1));
            }
        }
        customer.page().fill("[id='tell:text']", "Everything was explained. Call me at 614-555-0100.");
        customer.press("tell:send");
        assertTrue(customer.text().contains("Thank you"), customer::text);
        customer.open(path);
        assertTrue(customer.text().contains("This survey is closed"), customer::text);
        assertEquals(List.of(), customer.violations());
        assertEquals(List.of(), customer.troubles());
    }

    @Test
    void a_survey_with_factors_is_built_looked_at_in_spanish_and_answered_at_an_agencys_address() {
        Visitor manager = browser.visitor(server).signIn("manager");
        manager.open("/satisfaction/factors.xhtml");
        manager.page().fill("[id='factors:name']", "Ease");
        manager.page().fill("[id='factors:code']", "ease");
        manager.page().fill("[id='factors:rows:0:code']", "claims");
        manager.page().fill("[id='factors:rows:0:weight']", "99");
        manager.page().fill("[id='factors:rows:0:en']", "How well were claims handled?");
        manager.press("factors:create");
        assertTrue(manager.text().contains("come to 99"), manager::text);
        manager.page().fill("[id='factors:rows:0:weight']", "100");
        manager.press("factors:create");
        assertTrue(manager.text().contains("Ease, version 1"), manager::text);

        manager.open("/satisfaction/build.xhtml");
        manager.page().fill("[id='survey:title']", "Built with care");
        manager.page().selectOption("[id='survey:touchpoint']", "claim");
        manager.page().uncheck("[id='survey:csat']");
        manager.page().uncheck("[id='survey:ces']");
        manager.page().selectOption("[id='survey:factorSet']", new SelectOption().setLabel("Ease, version 1"));
        manager.page().fill("[id='survey:words:0:es']", "¿Nos recomendaría después de su siniestro?");
        manager.page().selectOption("[id='survey:seenIn']", "es");
        manager.page().waitForSelector(".device:has-text('después de su siniestro')");
        assertTrue(manager.text().contains("How well were claims handled?"), manager::text);
        assertEquals(List.of(), manager.violations());
        manager.press("survey:save");
        manager.press("survey:begin");
        assertTrue(manager.text().contains("Open: customers answer it"), manager::text);
        manager.page().locator("main a:has-text('Addresses'), header a:has-text('Addresses')").first().click();
        manager.page().waitForLoadState();
        manager.page().selectOption("[id='addresses:agency']", new SelectOption().setIndex(1));
        manager.page().fill("[id='addresses:campaign']", "Fall letter");
        manager.press("addresses:make");
        URI address = URI.create(manager.page().locator("input[id='address-0']").inputValue());

        Visitor customer = browser.visitor(server, 390, ColorScheme.LIGHT);
        customer.open(address.getPath() + "?" + address.getQuery() + "&language=es");
        assertTrue(customer.text().contains("¿Nos recomendaría después de su siniestro?"), customer::text);
        tap(customer, "9");
        tap(customer, "4");
        customer.page().selectOption("[id='tell:line']", new SelectOption().setIndex(1));
        customer.page().selectOption("[id='tell:state']", new SelectOption().setIndex(1));
        assertEquals(List.of(), customer.violations());
        assertEquals(0, customer.overflow());
        customer.press("tell:send");
        assertTrue(customer.text().contains("Gracias"), customer::text);
        assertEquals(List.of(), customer.troubles());
    }

    private static void tap(Visitor customer, String score) {
        customer.page().locator(".taps button[value='" + score + "']").click();
        customer.page().waitForLoadState();
    }
}
