package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.WaterBackup;

/** An agent with a customer beside them, a phone in the hand; and what may be asked by the API. */
class ChooserBrowserIT {

    private static final String LOSSES = "#fact-water_losses";
    private final PackagedServer server = PackagedServer.shared();

    @Test
    void an_agent_asks_sees_what_is_closed_and_hands_a_summary_over() {
        String id = WaterBackup.offered(server);
        try (Browser browser = new Browser()) {
            Visitor agent = browser.visitor(server, 390, ColorScheme.LIGHT).signIn("agent");
            agent.open("/product/chooser.xhtml?id=" + id);
            Page page = agent.page();
            assertEquals(List.of("", "KY", "OH"), page.locator("#state option").all().stream()
                    .map(option -> option.getAttribute("value")).toList(), "where this agent is appointed and it is filed");
            page.selectOption("#state", "OH");
            page.locator("label", new Page.LocatorOptions().setHasText("Lives in the house")).first().click();
            page.locator(LOSSES).fill("0");
            page.locator("label", new Page.LocatorOptions().setHasText("Unfinished")).click();
            page.locator("label", new Page.LocatorOptions().setHasText("No")).last().click();
            page.waitForSelector("text=The 25,000 dollar limit is for finished basements.");
            assertTrue(page.locator("#option-2").isDisabled());
            page.locator("#option-1").check();
            page.waitForSelector(".summary");
            String summary = page.locator("#summaryText").inputValue();
            for (String part : List.of("10,000 dollars", "HO 27 14 OH", "This is not an offer.", "ADV-2214", "Ohio")) {
                assertTrue(summary.contains(part), summary);
            }
            assertFalse(summary.contains("Unfinished"), "none of the answers");
            assertEquals(server.address() + "/product/chooser.xhtml?id=" + id, page.url());
            assertEquals(List.of(), agent.violations());
            agent.open("/product/chooser.xhtml?id=" + id + "&state=OH&fact.water_losses=2");
            assertEquals("", page.locator("#state").inputValue(), "nothing was kept, and nothing comes from an address");
            assertEquals("", page.locator(LOSSES).inputValue());
            assertEquals(List.of(), agent.troubles());
        }
    }

    @Test
    void a_product_is_judged_for_those_to_whom_it_is_presented_and_nobody_else() {
        String id = WaterBackup.offered(server);
        JsonObject finished = Api.object(Map.of("state", "KY", "segment", "Rents the house out", "answers",
                Map.of("water_losses", 1, "basement", "Finished", "backup_power", true)));
        Api agent = Api.as(server, "agent");
        Api.Answer answer = agent.post("/products/" + id + "/eligibility", finished);
        assertEquals("refer", answer.text("verdict"));
        assertEquals(List.of("refer", "refer", "not_eligible"), answer.object().getJsonArray("options")
                .getValuesAs(JsonObject.class).stream().map(one -> one.getString("verdict")).toList());
        Api publisher = Api.as(server, "publisher");
        String hidden = publisher.post("/products", WaterBackup.terms()).text("id");
        assertEquals(404, agent.get("/products/" + hidden).status());
        assertEquals(404, agent.post("/products/" + hidden + "/eligibility", finished).status());
        assertEquals(400, publisher.post("/publications", Api.object(Map.of("kind", "GUIDANCE", "title", "A", "body", "B",
                "effectiveFrom", "2030-01-01", "product", hidden))).status());
        WaterBackup.present(server, hidden, "We consider it");
        assertEquals(409, agent.post("/products/" + hidden + "/eligibility", finished).status(), "it is only considered");
        assertEquals(200, agent.put("/products/" + hidden + "/demand", Api.object(Map.of("clients", 3))).status());
        assertEquals(3, agent.get("/products/" + hidden).object().getInt("clients"));
        publisher.post("/products/" + hidden + "/stage", Api.object(Map.of("stage", "designing")));
        assertEquals(409, agent.put("/products/" + hidden + "/demand", Api.object(Map.of("clients", 4))).status());
        assertEquals(204, agent.delete("/products/" + hidden + "/demand").status());
        assertEquals(403, publisher.post("/products/" + hidden + "/stage", Api.object(Map.of("stage", "offered"))).status());
    }
}
