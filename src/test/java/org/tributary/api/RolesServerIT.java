package org.tributary.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Api;
import org.tributary.fixtures.Loop;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Quiet;
import org.tributary.fixtures.Session;
import org.tributary.fixtures.WaterBackup;
import org.tributary.home.web.Pages;
import org.tributary.people.Role;

/** Every resource and every page, as every role and as nobody. */
class RolesServerIT {

    /** One account for each role. */
    private static final Map<String, Set<String>> ACCOUNTS = accounts();
    private static final Loop LOOP = Loop.shared();
    private static final PackagedServer SERVER = LOOP.server();

    @Test
    void every_resource_stands_in_the_contract() throws Exception {
        assertEquals(Contract.calls().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)),
                Contract.coded());
    }

    @Test
    void every_resource_answers_every_role_as_declared() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> account : ACCOUNTS.entrySet()) {
            Set<String> held = account.getValue();
            Api api = held.isEmpty() ? Api.nobody(SERVER) : Api.as(SERVER, account.getKey());
            for (Contract.Call call : Contract.calls()) {
                int expected = call.admits(held) ? call.status() : held.isEmpty() ? 401 : 403;
                Api.Answer answer = send(api, call);
                if (answer.status() != expected) {
                    wrong.add(account.getKey() + " " + call + ": " + answer.status() + ", not " + expected);
                }
                if (answer.status() == 401) {
                    assertEquals("Bearer", answer.raw().headers().firstValue("WWW-Authenticate").orElse(""));
                }
                Quiet.require(answer.raw());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Api.Answer send(Api api, Contract.Call call) {
        String path = call.path(UUID.randomUUID());
        if (call.path().startsWith("/imports") && call.method().equals("POST")) {
            return api.postText(path, "text/csv", new byte[0]);
        }
        if (call.path().endsWith("/files")) {
            return api.postText(path, "application/octet-stream", new byte[0]);
        }
        return switch (call.method()) {
            case "GET" -> api.get(path);
            case "PUT" -> api.put(path, Api.object(Map.of()));
            case "DELETE" -> api.delete(path);
            default -> api.post(path);
        };
    }

    @Test
    void a_path_that_is_not_there_and_a_wrong_method_are_said_to_be_so() {
        assertEquals(401, Api.nobody(SERVER).get("/nothing").status());
        Api agent = Api.as(SERVER, "agent");
        assertEquals(404, agent.get("/nothing").status());
        assertEquals(405, agent.put("/me", Api.object(Map.of())).status());
        assertEquals(415, agent.postText("/observations", "text/plain", "a note".getBytes()).status());
        assertEquals(404, agent.get("/insights/no-id").status());
    }

    @Test
    void the_api_takes_no_session() {
        assertEquals(401, Session.as(SERVER, "admin").get("/api/v1/me").statusCode());
    }

    @Test
    void every_page_answers_every_role_as_declared() {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> account : ACCOUNTS.entrySet()) {
            boolean nobody = account.getValue().isEmpty();
            Session session = nobody ? Session.nobody(SERVER) : Session.as(SERVER, account.getKey());
            for (Pages.Entry page : Pages.all()) {
                HttpResponse<String> answer = session.get(page.path() + query(page.path()));
                int expected = expected(page, account.getKey(), account.getValue());
                if (answer.statusCode() != expected) {
                    wrong.add(account.getKey() + " " + page.path() + ": " + answer.statusCode() + ", not " + expected);
                }
                if (nobody && !page.open()) {
                    assertTrue(answer.headers().firstValue("Location").orElse("").contains("/people/signIn.xhtml?to="));
                }
                Quiet.require(answer);
            }
            assertEquals(404, session.get("/home/nothing.xhtml").statusCode());
            assertEquals(404, session.get("/WEB-INF/templates/page.xhtml").statusCode());
        }
        assertEquals(List.of(), wrong);
    }

    private static int expected(Pages.Entry page, String account, Set<String> held) {
        boolean there = Files.exists(Path.of("src/main/webapp" + page.path()));
        if (page.open()) {
            return there ? 200 : 404;
        }
        if (held.isEmpty()) {
            return 302;
        }
        if (page.roles().stream().map(Role::code).noneMatch(held::contains)) {
            return 403;
        }
        boolean othersNote = page.path().equals("/observation/view.xhtml") && !account.equals("agent");
        boolean withoutItsSurvey = page.path().equals("/satisfaction/addresses.xhtml");
        return there && !othersNote && !withoutItsSurvey ? 200 : 404;
    }

    private static String query(String path) {
        return switch (path) {
            case "/observation/view.xhtml" -> "?id=" + LOOP.note();
            case "/insight/view.xhtml" -> "?id=" + LOOP.insight();
            case "/insight/theme.xhtml", "/insight/publish.xhtml" -> "?id=" + LOOP.theme();
            case "/publication/view.xhtml", "/publication/review.xhtml", "/publication/compare.xhtml",
                    "/publication/preview.xhtml", "/publication/care.xhtml" ->
                "?id=" + LOOP.guidance();
            case "/product/view.xhtml", "/product/compare.xhtml", "/product/chooser.xhtml" ->
                "?id=" + WaterBackup.offered(SERVER);
            case "/transfer/import.xhtml" -> "?id=" + LOOP.job();
            case "/people/leaving.xhtml" -> "?id=" + Api.as(SERVER, "agent2").get("/me").text("id");
            default -> "";
        };
    }

    private static Map<String, Set<String>> accounts() {
        Map<String, Set<String>> accounts = new LinkedHashMap<>();
        accounts.put("nobody", Set.of());
        accounts.put("agent", Set.of("agent"));
        accounts.put("principal", Set.of("principal", "agent"));
        for (String name : List.of("curator", "publisher", "approver", "compliance", "legal", "manager")) {
            accounts.put(name, Set.of(name));
        }
        accounts.put("admin", Set.of("administrator"));
        return accounts;
    }
}
