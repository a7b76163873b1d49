package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** Two people edit one draft: the second one reads what the first one wrote, and loses nothing. */
class DraftBrowserIT {

    @Test
    void whoever_saves_second_sees_the_newer_words_and_keeps_the_own_ones() {
        PackagedServer server = PackagedServer.shared();
        String id = Api.as(server, "publisher").post("/publications", Api.object(Map.of("kind", "GUIDANCE", "title",
                "How to read the renewal", "body", "Begin with the second page.", "effectiveFrom", "2030-01-01", "reviewBy",
                "2030-06-01"))).object().getString("id");
        try (Browser browser = new Browser()) {
            Visitor first = browser.visitor(server).signIn("publisher");
            Visitor second = browser.visitor(server).signIn("chief");
            first.open("/publication/write.xhtml?id=" + id);
            second.open("/publication/write.xhtml?id=" + id);
            write(first, "Begin with the deductible.");
            assertTrue(first.text().contains("Saved"), first.text());
            write(second, "Begin with the price.");
            Page page = second.page();
            assertTrue(second.text().contains("Somebody else changed this meanwhile"), second.text());
            assertTrue(second.text().contains("Begin with the deductible."), "the newer words stand beside");
            assertEquals("Begin with the price.", page.locator("[id='write:body']").inputValue(), "the own ones are not lost");
            assertEquals(List.of(), second.violations());
            second.press("write:overwrite");
            assertTrue(second.text().contains("Saved"), second.text());
            first.open("/publication/write.xhtml?id=" + id);
            assertEquals("Begin with the price.", first.page().locator("[id='write:body']").inputValue());
        }
    }

    private static void write(Visitor author, String body) {
        author.page().locator("[id='write:body']").fill(body);
        author.press("write:save");
    }
}
