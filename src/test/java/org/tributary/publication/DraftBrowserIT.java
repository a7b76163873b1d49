package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** A draft is written: by two at once, with marks and files, and left before it was saved; signed by two, live, and taken back. */
class DraftBrowserIT {

    private static final String BODY = "[id='write:body']";

    @Test
    void whoever_saves_second_sees_the_newer_words_and_keeps_the_own_ones() {
        PackagedServer server = PackagedServer.shared();
        String id = draft(server, "Begin with the second page.");
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
            assertEquals(List.of("Gone: Begin with the deductible.", "New: Begin with the price."),
                    page.locator(".difference li").allTextContents().stream().map(String::strip).toList());
            assertEquals("Begin with the price.", page.locator(BODY).inputValue(), "the own ones are not lost");
            assertEquals(List.of(), second.violations());
            second.press("write:overwrite");
            assertTrue(second.text().contains("Saved"), second.text());
            first.open("/publication/write.xhtml?id=" + id);
            assertEquals("Begin with the price.", first.page().locator(BODY).inputValue());
        }
    }

    @Test
    void whom_it_is_for_is_counted_while_it_is_chosen() {
        PackagedServer server = PackagedServer.shared();
        String id = draft(server, "For some.");
        try (Browser browser = new Browser()) {
            Visitor writer = browser.visitor(server).signIn("publisher");
            Page page = writer.page();
            writer.open("/publication/write.xhtml?id=" + id);
            Locator reach = page.locator("[id='write:reach']");
            String everybody = reach.innerText();
            assertTrue(everybody.contains("people of") && everybody.contains("OH: "), everybody);
            page.locator("#states label", new Page.LocatorOptions().setHasText("OH")).click();
            page.locator("[id='write:reach']:not(:has-text('KY: ')):has-text('OH: ')").waitFor();
            page.locator("[id='write:agency']").fill("No such agency");
            page.locator("[id='write:addAgency']").click();
            page.locator(".messages:has-text('No such agency')").waitFor();
            page.locator("[id='write:agency']").fill(page.locator("#agencyNames option").first().getAttribute("value"));
            page.locator("[id='write:addAgency']").click();
            page.locator("#agencies label").waitFor();
            page.locator("[id='write:reach']:has-text('one agency'), [id='write:reach']:has-text('Nobody')").waitFor();
            assertEquals(List.of(), writer.violations());
            writer.press("write:save");
            JsonObject saved = Api.as(server, "publisher").get("/publications/" + id).object().getJsonObject("audience");
            assertEquals(1, saved.getJsonArray("agencies").size());
            assertEquals("OH", saved.getJsonArray("states").getString(0));
        }
    }

    @Test
    void what_is_typed_is_shown_kept_and_harmless() {
        PackagedServer server = PackagedServer.shared();
        String id = draft(server, "<script>document.title='run'</script> [a](javascript:alert(1)) #{7*7}");
        try (Browser browser = new Browser()) {
            Visitor writer = browser.visitor(server).signIn("publisher");
            Page page = writer.page();
            writer.open("/publication/view.xhtml?id=" + id);
            assertTrue(writer.text().contains("<script>document.title='run'</script> a #{7*7}"), writer.text());
            assertEquals(0, page.locator(".prose :is(script, a)").count());

            writer.open("/publication/write.xhtml?id=" + id);
            assertTrue(writer.text().contains("There are tags in the text"), writer.text());
            page.locator(BODY).fill("Before");
            page.locator("[data-mark=line][data-with='# ']").click();
            assertEquals("# Before", page.locator(BODY).inputValue());
            page.locator("[id='write:reads'] h3").waitFor();
            page.locator("[id='write:kept']:has-text('not saved yet')").waitFor();
            writer.open("/publication/desk.xhtml");
            writer.open("/publication/write.xhtml?id=" + id);
            assertEquals("# Before", page.locator(BODY).inputValue());
            assertTrue(writer.text().contains("stands here again"), writer.text());

            attach(page, "form.pdf", "MZ not a form");
            page.locator("[id='attach:file-message']:has-text('not what its name says')").waitFor();
            attach(page, "form.pdf", "%PDF-1.7 a form");
            Locator insert = page.locator("[data-insert]");
            insert.waitFor();
            insert.click();
            assertEquals("# Before\n[form](form.pdf)", page.locator(BODY).inputValue(), "what was typed is still there");
            assertEquals(List.of(), writer.violations());
            writer.press("write:save");
            writer.open("/publication/preview.xhtml?id=" + id + "&language=es&phone=true");
            assertTrue(page.locator(".prose a").getAttribute("href").contains("/publication/file/"));
            assertTrue(writer.text().contains("solo para agentes"), writer.text());
            assertFalse(page.title().contains("run"), page.title());
            assertEquals(List.of(), writer.violations());
        }
    }

    @Test
    void what_must_be_read_is_signed_by_two_goes_live_and_is_taken_back() {
        PackagedServer server = PackagedServer.shared();
        String id = draft(server, "Ask for the photographs of the roof.");
        try (Browser browser = new Browser()) {
            Visitor writer = browser.visitor(server).signIn("publisher");
            Visitor approver = browser.visitor(server).signIn("approver");
            Visitor compliance = browser.visitor(server).signIn("compliance");
            Visitor agent = browser.visitor(server).signIn("agent");
            writer.open("/publication/write.xhtml?id=" + id);
            writer.page().locator("[id='write:mustRead']").check();
            writer.page().locator("[id='write:byRule']").check();
            writer.page().locator("[id='write:fallback']").selectOption(somebodyElse(server, id));
            writer.press("write:preview");
            if (writer.page().locator("[id='write:urgency']").count() > 0) {
                writer.page().locator("[id='write:urgency']").fill("The roofs are inspected next week.");
            }
            writer.press("write:submit");
            assertTrue(writer.page().url().contains("/publication/desk.xhtml"), writer.text());

            approver.open("/publication/review.xhtml?id=" + id);
            assertEquals(List.of(), approver.violations());
            approver.press("decision:approve");
            assertTrue(approver.text().contains("as soon as the others have signed"), approver.text());
            assertTrue(approver.text().contains("Nothing is left for you to sign here"), approver.text());
            assertEquals(409, Api.as(server, "publisher").post("/publications/" + id + "/publish").status());

            compliance.open("/publication/review.xhtml?id=" + id);
            compliance.page().locator("[id='talk:remark']").fill("Which photographs?");
            compliance.press("talk:say");
            assertTrue(compliance.text().contains("Which photographs?"), compliance.text());
            assertEquals("Sign for compliance", compliance.page().locator("[id='decision:approve']").inputValue());
            assertEquals(List.of(), compliance.violations());
            compliance.press("decision:approve");
            assertTrue(compliance.text().contains("It can be published now"), compliance.text());

            writer.open("/publication/view.xhtml?id=" + id);
            writer.press("acts:publish");
            agent.open("/publication/view.xhtml?id=" + id);
            agent.press("acts:acknowledge");
            writer.open("/publication/care.xhtml?id=" + id);
            assertTrue(writer.text().contains("Which photographs?"), "what was said stays with the version");
            assertEquals(List.of(), writer.violations());
            writer.page().locator("[id='withdrawal:reason']").fill("The inspections are put off.");
            writer.press("withdrawal:withdraw");
            assertTrue(writer.text().contains("people were told"), writer.text());
            assertEquals(List.of(), writer.violations());

            agent.open("/publication/view.xhtml?id=" + id);
            assertTrue(agent.page().url().contains("/publication/recalled.xhtml"), agent.page().url());
            assertTrue(agent.text().contains("The inspections are put off."), agent.text());
            assertEquals(List.of(), agent.violations());
            Api.Answer late = Api.as(server, "agent").post("/publications/" + id + "/acknowledge",
                    Api.object(Map.of("version", 1)));
            assertEquals(409, late.status());
            assertTrue(late.text("detail").contains("withdrawn"), late.text("detail"));
            agent.open("/notification/inbox.xhtml");
            assertTrue(agent.text().contains("Withdrawn, no longer applies"), agent.text());
        }
    }

    @Test
    void the_api_says_what_to_say_and_whether_its_translation_is_out_of_date() {
        PackagedServer server = PackagedServer.shared();
        Api publisher = Api.as(server, "publisher");
        String path = "/publications/" + draft(server, "<b>Plain</b> words & #1.");
        JsonObject first = publisher.put(path, Api.object(Map.of("revision", 1, "toDo", "Call.", "toSay", "You are insured.",
                "sharing", "customers", "toSayTranslations", List.of(Map.of("language", "es", "text", "Está asegurado.")))))
                .object();
        assertEquals("<b>Plain</b> words & #1.", first.getString("body"));
        assertEquals("customers", first.getString("sharing"));
        assertFalse(first.getJsonArray("toSayTranslations").getJsonObject(0).getBoolean("outOfDate"));
        JsonObject second = publisher.put(path, Api.object(Map.of("revision", 2, "toSay", "You are insured now."))).object();
        assertTrue(second.getJsonArray("toSayTranslations").getJsonObject(0).getBoolean("outOfDate"));
        assertEquals(400, publisher.put(path, Api.object(Map.of("revision", 3, "sharing", "everybody"))).status());

        Api.Answer file = publisher.postText(path + "/files?name=form.pdf", "application/octet-stream",
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        String id = file.object().getJsonArray("files").getJsonObject(0).getString("id");
        assertEquals(200, publisher.get(path + "/files/" + id).status());
        assertEquals(404, Api.as(server, "agent").get(path + "/files/" + id).status());
        assertEquals(413, publisher.postText(path + "/files?name=form.pdf", "application/octet-stream",
                new byte[PublicationFile.LARGEST + 1]).status());
        assertEquals(204, publisher.delete(path + "/files/" + id).status());
    }

    private static String draft(PackagedServer server, String body) {
        return Api.as(server, "publisher").post("/publications", Api.object(Map.of("kind", "GUIDANCE", "title",
                "How to read the renewal", "body", body, "effectiveFrom", "2030-01-01", "reviewBy", "2030-06-01"))).object()
                .getString("id");
    }

    /** Who can look after it besides its owner. */
    private static String somebodyElse(PackagedServer server, String id) {
        JsonObject known = Api.as(server, "publisher").get("/publications/" + id + "/owner").object();
        return known.getJsonArray("candidates").getValuesAs(JsonObject.class).stream().map(one -> one.getString("id"))
                .filter(one -> !one.equals(known.getString("owner"))).findFirst().orElseThrow();
    }

    private static void attach(Page page, String name, String content) {
        page.locator("[id='attach:file']").setInputFiles(
                new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='attach:add']").click();
    }

    private static void write(Visitor author, String body) {
        author.page().locator(BODY).fill(body);
        author.press("write:save");
    }
}
