package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;

/** Noting without a connection, from the share sheet of a phone, and over the end of a session. */
class QuickCaptureBrowserIT {

    private static final String OBSERVE = "/observation/submit.xhtml";
    private static final String STORED = """
            async () => {
              const database = await new Promise(done => {
                const request = indexedDB.open('tributary', 1);
                request.onsuccess = () => done(request.result);
              });
              const all = [];
              for (const name of ['waiting', 'shared', 'about']) {
                all.push(await new Promise(done => {
                  const request = database.transaction(name).objectStore(name).getAll();
                  request.onsuccess = () => done(request.result);
                }));
              }
              database.close();
              const kept = [];
              for (const name of await caches.keys()) {
                kept.push(...(await (await caches.open(name)).keys()).map(request => request.url));
              }
              return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, kept]);
            }""";

    static final PackagedServer server = PackagedServer.shared();
    @AutoClose
    static final Browser browser = new Browser();

    @Test
    void two_notes_without_a_connection_arrive_once_each_and_from_nobody_else() {
        String mark = mark();
        Visitor agent = installed("a010");
        Page page = agent.page();
        agent.open(OBSERVE);
        page.context().setOffline(true);
        write(page, mark + " one bill, call 614-555-0143");
        page.locator("[id='note:submit']").click();
        awaitWaiting(page, 1);
        assertEquals("1 waiting", page.locator("#waits").innerText().strip());
        page.navigate(server.address() + OBSERVE);
        page.locator("#offline").waitFor();
        page.locator("#new-text").fill(mark + " another, mail carol@example.com");
        page.locator("#new-kind").selectOption("need");
        page.locator("#offline button[type=submit]").click();
        awaitWaiting(page, 2);
        page.reload();
        awaitWaiting(page, 2);
        assertEquals(List.of(), agent.violations());
        String stored = stored(page);
        assertTrue(stored.contains("[phone]") && stored.contains("[email]"), stored);
        assertFalse(stored.contains("555-0143") || stored.contains("carol@"), stored);
        assertFalse(stored.contains("today.xhtml") || stored.contains("submit.xhtml"),
                "no page of a person is kept: " + stored);
        page.locator("#waiting-rows .change").first().click();
        page.locator("#edit-text").fill(mark + " one bill for both cars");
        page.locator("#waiting-change button[type=submit]").click();
        page.locator("#waiting-rows").getByText("one bill for both cars").waitFor();

        page.context().setOffline(false);
        page.locator("#waits-said").getByText("2 notes that waited here are in").waitFor();
        assertEquals(2, found("a010", mark));
        agent.open("/home/today.xhtml");
        agent.open(OBSERVE);
        assertEquals(2, found("a010", mark), "each once, also after they were looked at again");
    }

    @Test
    void what_waits_survives_sign_out_and_is_its_authors_alone() {
        String mark = mark();
        Visitor device = installed("a011");
        Page page = device.page();
        device.open(OBSERVE);
        page.context().setOffline(true);
        write(page, mark + " the claim took long");
        page.locator("[id='note:submit']").click();
        awaitWaiting(page, 1);
        // The line comes back, but what is sent is lost on its way: the note goes on waiting.
        page.context().route("**/observation/waiting", route -> route.abort());
        page.context().setOffline(false);
        device.open("/home/today.xhtml");
        page.locator("#waits").getByText("1 waiting").waitFor();
        signOut(page);
        page.locator("#stayed").getByText("1 note waits on this device and stays here until you sign in again.").waitFor();
        assertEquals(List.of(), device.violations());
        page.reload();
        assertTrue(page.locator("#stayed").isHidden(), "it is said once");
        page.context().unroute("**/observation/waiting");

        device.signIn("a012");
        device.open(OBSERVE);
        assertTrue(page.locator("#waits").isHidden());
        assertFalse(page.content().contains(mark), "another person does not see it");
        page.evaluate("() => self.Tributary.outbox.send(true)");
        assertEquals(0, found("a012", mark));
        assertTrue(stored(page).contains(mark), "nor does it go in another name");
        signOut(page);
        assertTrue(page.locator("#stayed").isHidden(), "nor is it told of it");

        device.signIn("a011");
        page.locator("#waits-said").getByText("is in, thank you").waitFor();
        assertEquals(1, found("a011", mark));
        assertFalse(stored(page).contains(mark), "what is in is deleted here");
    }

    @Test
    void a_retry_is_the_same_note_and_only_the_session_of_its_author_sends_it() {
        Visitor agent = installed("a013");
        String mark = mark();
        String send = """
                async ([mark, changed]) => {
                  const me = await (await fetch('/observation/waiting')).json();
                  const note = { person: me.person, clientId: mark, text: mark, line: 'life', state: 'OH', touchpoint: 'claim',
                    kind: 'need', observedOn: '2999-01-01', quotable: false, zone: 'America/Chicago', ...changed };
                  const answer = await fetch('/observation/waiting', { method: 'POST', body: JSON.stringify(note),
                    headers: { 'Content-Type': 'application/json', 'X-Tributary-Token': changed?.token ?? me.token } });
                  return `${answer.status} ${await answer.text()}`;
                }""";
        String first = post(agent, send, mark, "{}");
        assertTrue(first.startsWith("200") && first.contains("The day on this device was not right"), first);
        assertEquals(first, post(agent, send, mark, "{}"));
        assertEquals(1, found("a013", mark));
        assertTrue(post(agent, send, mark + "x", "{\"token\": \"guessed\"}").startsWith("403"));
        assertTrue(post(agent, send, mark + "x", "{\"person\": \"" + UUID.randomUUID() + "\"}").startsWith("403"));
        String wrong = post(agent, send, mark + "x", "{\"kind\": \"\"}");
        assertTrue(wrong.startsWith("400") && wrong.contains("What is it: This is needed."), wrong);
        assertEquals(1, found("a013", mark));
        agent.page().context().clearCookies();
        assertEquals(401,
                ((Number) agent.page().evaluate("async () => (await fetch('/observation/waiting')).status")).intValue());
    }

    @Test
    void what_the_phone_shares_fills_the_draft_and_never_leaves_the_device() {
        Visitor agent = installed("a014");
        Page page = agent.page();
        agent.open("/home/today.xhtml");
        List<String> asked = new java.util.ArrayList<>();
        page.context().onRequest(request -> asked.add(request.url()));
        page.evaluate("""
                () => {
                  const form = document.createElement('form');
                  Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/observation/share' });
                  [['title', 'Renewal'], ['text', 'She asks why, call 614-555-0143'], ['url', '']].forEach(([name, value]) => {
                    const field = document.createElement('input');
                    Object.assign(field, { name, value });
                    form.append(field);
                  });
                  document.body.append(form);
                  form.submit();
                }""");
        page.waitForURL(url -> url.endsWith(OBSERVE));
        page.waitForFunction("() => document.getElementById('note:text').value !== ''");
        assertEquals("Renewal\nShe asks why, call [phone]", page.locator("[id='note:text']").inputValue());
        assertFalse(stored(page).contains("555-0143"), "masked before it is kept");
        assertTrue(asked.stream().noneMatch(url -> url.contains("Renewal") || url.contains("555-0143")), asked::toString);
        page.locator("#discard").click();
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_note_loses_nothing() {
        Visitor agent = installed("a015");
        Page page = agent.page();
        String mark = mark();
        agent.open(OBSERVE);
        write(page, mark + " half of it");
        page.waitForFunction("() => document.getElementById('draft').textContent !== ''");
        page.context().clearCookies();
        page.locator("[id='note:submit']").click();
        page.waitForURL(url -> url.contains("signIn"));
        page.locator("[id='signIn:username']").fill("a015@demo.test");
        page.locator("[id='signIn:password']").fill(Api.PASSWORD);
        page.locator("[id='signIn:enter']").click();
        page.waitForURL(url -> url.endsWith(OBSERVE));
        page.waitForFunction("() => document.getElementById('note:text').value !== ''");
        assertEquals(mark + " half of it", page.locator("[id='note:text']").inputValue());
        assertTrue(page.locator("input[name='note:kind'][value='complaint']").isChecked(), "the choices are back too");
        agent.press("note:submit");
        page.waitForURL(url -> url.contains("/observation/view.xhtml"));
        page.waitForFunction("() => Object.keys(localStorage).every(key => !key.startsWith('tributary.draft.'))");
        assertEquals(1, found("a015", mark));
    }

    @Test
    void a_device_that_keeps_nothing_says_so_and_leaves_the_note_in_the_form() {
        Visitor agent = installed("a016");
        Page page = agent.page();
        page.addInitScript("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        agent.open(OBSERVE);
        page.context().setOffline(true);
        String mark = mark();
        write(page, mark);
        page.locator("[id='note:submit']").click();
        page.locator("#waits-said").getByText("This device cannot keep the note").waitFor();
        assertEquals(mark, page.locator("[id='note:text']").inputValue());
        page.context().setOffline(false);
        page.locator("#discard").click();
    }

    @Test
    void a_clock_that_runs_ahead_or_behind_changes_neither_the_day_nor_the_order() {
        Visitor agent = installed("a017");
        Page page = agent.page();
        String mark = mark();
        page.context().setOffline(true);
        page.clock().setFixedTime("2031-05-05T12:00:00Z");
        keepAlone(page, mark + " first");
        page.clock().setFixedTime("2001-01-01T12:00:00Z");
        keepAlone(page, mark + " second");
        assertTrue(page.locator("#waiting-rows .quoted").first().innerText().endsWith("first"));
        page.context().setOffline(false);
        page.locator("#waits-said").getByText("The day on this device was not right").waitFor();
        String today = Api.as(server, "a017").all("/observations?mine=true&q=" + mark).get(0).getString("observedOn");
        assertTrue(Api.as(server, "a017").all("/observations?mine=true&q=" + mark).stream()
                .allMatch(note -> note.getString("observedOn").equals(today) && today.startsWith("20")
                        && !today.startsWith("2031")),
                "both are of today");
        assertEquals(2, found("a017", mark));
    }

    @Test
    void the_portal_can_be_installed() {
        Visitor agent = browser.visitor(server).signIn("a018");
        Object missing = agent.page().evaluate("""
                async () => {
                  const link = document.querySelector('link[rel=manifest]').href;
                  const manifest = await (await fetch(link)).json();
                  const icons = await Promise.all(manifest.icons.map(async icon => (await fetch(icon.src)).ok));
                  const themes = [...document.querySelectorAll('meta[name=theme-color]')].map(meta => meta.media);
                  const target = manifest.share_target;
                  return [manifest.name, manifest.display, manifest.start_url, icons.every(ok => ok),
                    manifest.icons.some(icon => icon.purpose === 'maskable'), manifest.shortcuts[0].name, target.method,
                    target.enctype, themes.length].join('|');
                }""");
        assertEquals("Tributary|standalone|/|true|true|Note something|POST|multipart/form-data|2", missing);
    }

    /** Signed in, with the service worker at work. */
    private static Visitor installed(String name) {
        Visitor visitor = browser.visitor(server).signIn(name);
        visitor.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        return visitor;
    }

    private static void write(Page page, String text) {
        page.locator("[id='note:text']").fill(text);
        for (String[] choice : new String[][]{{"line", "homeowners"}, {"state", "OH"}, {"touchpoint", "claim"},
                {"kind", "complaint"}}) {
            choose(page, choice[0], choice[1]);
        }
    }

    /** Chooses one of the pills, or what stands behind "More". */
    static void choose(Page page, String name, String value) {
        page.evaluate("""
                ([name, value]) => {
                  const radio = document.querySelector(`input[name="note:${name}"][value="${value}"]`);
                  if (radio) {
                    radio.click();
                  } else {
                    const more = document.getElementById(`note:${name}:more`);
                    more.value = value;
                    more.dispatchEvent(new Event('change', { bubbles: true }));
                  }
                }""", List.of(name, value));
    }

    private static void keepAlone(Page page, String text) {
        page.navigate(server.address() + OBSERVE);
        page.locator("#offline").waitFor();
        page.locator("#new-text").fill(text);
        for (String[] choice : new String[][]{{"line", "life"}, {"state", "OH"}, {"touchpoint", "claim"}, {"kind", "need"}}) {
            page.locator("#new-" + choice[0]).selectOption(choice[1]);
        }
        page.locator("#offline button[type=submit]").click();
        page.locator("#waiting-rows").getByText(text).waitFor();
    }

    private static void awaitWaiting(Page page, int notes) {
        page.waitForFunction("notes => document.querySelectorAll('#waiting-rows .row').length === notes", notes);
    }

    private static void signOut(Page page) {
        page.locator(".menu summary").click();
        page.locator("[id='leave:signOut']").click();
        page.waitForURL(url -> url.contains("signIn"));
    }

    private static String post(Visitor visitor, String script, String mark, String changed) {
        Page page = visitor.page();
        Object values = page.evaluate("text => JSON.parse(text)", changed);
        return String.valueOf(page.evaluate(script, List.of(mark, values)));
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate(STORED));
    }

    private static int found(String agent, String mark) {
        return Api.as(server, agent).all("/observations?mine=true&q=" + mark).size();
    }

    /** A word of letters that no other test writes and nobody masks. */
    private static String mark() {
        StringBuilder mark = new StringBuilder("zz");
        UUID.randomUUID().toString().chars().filter(Character::isLetterOrDigit).limit(10)
                .forEach(one -> mark.append((char) ('a' + one % 26)));
        return mark.toString();
    }
}
