package org.tributary.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Quiet;
import org.tributary.fixtures.Session;

/** Headers, cookies, forged posts, and what the runtime says of itself. */
class SafetyServerIT {

    private static final PackagedServer SERVER = Loop.shared().server();

    @Test
    void answers_carry_the_headers_that_browsers_heed() {
        HttpResponse<String> page = Session.as(SERVER, "agent").get("/observation/submit.xhtml");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        for (String directive : List.of("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'",
                "form-action 'self'", "script-src 'self' 'nonce-")) {
            assertTrue(policy.contains(directive), policy);
        }
        assertFalse(policy.contains("unsafe-eval"), policy);
        assertFalse(policy.substring(policy.indexOf("script-src")).contains("unsafe-inline"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        Session nobody = Session.nobody(SERVER);
        for (HttpResponse<String> answer : List.of(page, nobody.get("/people/signIn.xhtml"), nobody.get("/nothing"),
                nobody.get("/api/v1/me"), nobody.get("/health/live"), nobody.get("/resources/css/tokens.css"))) {
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), answer.uri()::toString);
            assertEquals("same-origin", answer.headers().firstValue("Referrer-Policy").orElse(""), answer.uri()::toString);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), answer.uri()::toString);
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent(), answer.uri()::toString);
            Quiet.require(answer);
        }
    }

    @Test
    void a_session_is_renewed_at_sign_in_and_its_cookie_is_kept_from_scripts_and_other_sites() {
        Session session = Session.nobody(SERVER);
        String cookie = session.get("/people/signIn.xhtml").headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.startsWith("tributary="), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        String before = session.cookie("tributary");
        HttpResponse<String> wrong = session.signIn("agent@demo.test", "not the password");
        assertEquals(200, wrong.statusCode());
        assertEquals(302, session.get("/observation/list.xhtml").statusCode());
        assertEquals(302, session.signIn("agent@demo.test", Api.PASSWORD).statusCode());
        assertNotEquals(before, session.cookie("tributary"));
        assertEquals(200, session.get("/observation/list.xhtml").statusCode());
    }

    /** The view's state, which only this session's pages hold, is what a forger lacks. */
    @Test
    void a_forged_post_does_nothing() {
        Session session = Session.as(SERVER, "agent");
        Map<String, String> fields = Session.fields(session.get("/observation/list.xhtml").body(), "leave");
        assertTrue(fields.containsKey("leave:signOut"), fields::toString);
        Map<String, String> guessed = new HashMap<>(fields);
        guessed.put("jakarta.faces.ViewState", "-1562641281805627049:2410990034703090715");
        HttpResponse<String> answer = session.post("/observation/list.xhtml", guessed);
        assertEquals(400, answer.statusCode());
        Quiet.require(answer);
        Map<String, String> without = new HashMap<>(fields);
        without.remove("jakarta.faces.ViewState");
        Quiet.require(session.post("/observation/list.xhtml", without));
        assertEquals(200, session.get("/observation/list.xhtml").statusCode(), "still signed in");
        assertEquals(302, session.post("/observation/list.xhtml", fields).statusCode());
        assertEquals(302, session.get("/observation/list.xhtml").statusCode(), "signed out by the page's own form");
    }

    @Test
    void markup_and_expressions_in_a_note_are_words() {
        String words = "<script>alert(1)</script> #{7*7} ${7*7} \u202e\u05e9\u05dc\u05d5\u05dd 😀";
        String id = Loop.submit(Api.as(SERVER, "agent2"), words);
        assertEquals(words, Api.as(SERVER, "agent2").get("/observations/" + id).text("text"));
        String page = Session.as(SERVER, "agent2").get("/observation/view.xhtml?id=" + id).body();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; #{7*7} ${7*7}"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertEquals(200, Api.as(SERVER, "agent2").post("/observations/" + id + "/withdraw").status());
    }

    @Test
    void what_the_runtime_offers_names_no_versions_and_metrics_are_for_administrators() {
        Session nobody = Session.nobody(SERVER);
        for (String path : List.of("/health/live", "/health/ready", "/openapi")) {
            HttpResponse<String> answer = nobody.get(path);
            assertEquals(200, answer.statusCode(), path);
            Quiet.require(answer);
        }
        assertEquals(401, nobody.get("/metrics").statusCode());
    }
}
