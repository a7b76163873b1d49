package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.PackagedServer;
import org.tributary.fixtures.Session;
import org.tributary.home.web.Pages;
import org.tributary.people.Role;
import org.tributary.platform.Language;

/** Every page in the language its reader chose: declared, whole, and without a sentence of another one. */
class LanguagesBrowserIT {

    private static final Map<Role, String> ACCOUNTS = Map.of(Role.AGENT, "a002", Role.CURATOR, "curator", Role.PUBLISHER,
            "publisher", Role.APPROVER, "approver", Role.COMPLIANCE, "compliance", Role.MANAGER, "manager",
            Role.ADMINISTRATOR, "admin");
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("/observation/view.xhtml", "/observation/list.xhtml"),
            Map.entry("/insight/view.xhtml", "/insight/list.xhtml"), Map.entry("/insight/theme.xhtml", "/insight/themes.xhtml"),
            Map.entry("/insight/publish.xhtml", "/insight/themes.xhtml"),
            Map.entry("/publication/view.xhtml", "/publication/list.xhtml"),
            Map.entry("/publication/review.xhtml", "/publication/list.xhtml"),
            Map.entry("/publication/compare.xhtml", "/publication/list.xhtml"),
            Map.entry("/product/compare.xhtml", "/product/list.xhtml"),
            Map.entry("/publication/preview.xhtml", "/publication/list.xhtml"),
            Map.entry("/publication/care.xhtml", "/publication/list.xhtml"),
            Map.entry("/people/edit.xhtml", "/people/list.xhtml"),
            Map.entry("/transfer/import.xhtml", "/transfer/imports.xhtml"),
            Map.entry("/product/view.xhtml", "/product/list.xhtml"),
            Map.entry("/product/chooser.xhtml", "/product/list.xhtml"));
    private static final List<String> BUNDLES = List.of("audit", "home", "insight", "notification", "observation", "people",
            "platform", "product", "publication", "satisfaction", "transfer");
    private static final Pattern MARKER = Pattern.compile("\\[(?:" + String.join("|", BUNDLES) + ")\\.[\\w.]+]|\\{\\d[,}]");
    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*\\.xhtml(\\?id=[^\"&]*)");

    static PackagedServer server;

    @BeforeAll
    static void start() {
        server = PackagedServer.shared();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void every_page_speaks_the_language_of_its_reader(Language language) {
        List<String> wrong = new ArrayList<>();
        Map<Role, Session> sessions = new TreeMap<>();
        try {
            for (Pages.Entry page : Pages.all()) {
                ACCOUNTS.keySet().stream().sorted().filter(page.roles()::contains).findFirst().ifPresent(role -> {
                    Session session = sessions.computeIfAbsent(role, one -> inLanguage(ACCOUNTS.get(one), language));
                    path(session, page.path()).ifPresent(path -> check(session.get(path), language, path, wrong));
                });
            }
            Session agent = sessions.get(Role.AGENT);
            check(agent.get("/home/nowhere.xhtml"), language, "an error page", wrong);
        } finally {
            sessions.values().forEach(session -> choose(session, Language.ENGLISH));
        }
        assertEquals("", String.join("\n", wrong));
        assertFalse(sessions.isEmpty());
    }

    @Test
    void whoever_is_not_signed_in_is_spoken_to_in_the_language_of_the_device_or_of_choice() {
        Session nobody = Session.nobody(server);
        assertTrue(speaks(nobody.get("/people/signIn.xhtml").body(), "en"));
        HttpResponse<String> chosen = nobody.get("/people/signIn.xhtml?to=/people/profile.xhtml&language=it");
        assertTrue(speaks(chosen.body(), "it"));
        assertTrue(chosen.body().contains("?to=/people/profile.xhtml&amp;language=es"), chosen::body);
        assertEquals("it", nobody.cookie("language"));
        assertTrue(speaks(nobody.get("/people/signIn.xhtml").body(), "it"));
        assertTrue(nobody.signIn("nobody@demo.test", "wrong").body()
                .contains("Il nome utente o la password non sono corretti."));
        assertTrue(speaks(nobody.get("/people/signIn.xhtml?language=xx").body(), "it"));
        Session spanish = Session.nobody(server).accepting("es-MX,es;q=0.9,en;q=0.8");
        assertTrue(speaks(spanish.get("/people/signIn.xhtml").body(), "es"));
    }

    private static Session inLanguage(String account, Language language) {
        Session session = Session.as(server, account);
        choose(session, language);
        return session;
    }

    private static void choose(Session session, Language language) {
        String page = session.get("/people/profile.xhtml").body();
        Map<String, String> fields = new HashMap<>(Session.fields(page, "look"));
        fields.keySet().removeIf(name -> name.startsWith("look:theme"));
        fields.put("look:theme", "device");
        fields.put("look:language", language.code());
        HttpResponse<String> answer = session.post("/people/profile.xhtml", fields);
        assertEquals(302, answer.statusCode(), answer::body);
    }

    private static Optional<String> path(Session session, String page) {
        String list = LISTS.get(page);
        if (list == null) {
            return Optional.of(page);
        }
        Matcher link = LINK.matcher(session.get(list).body());
        return link.find() ? Optional.of(page + link.group(1)) : Optional.empty();
    }

    private static void check(HttpResponse<String> answer, Language language, String path, List<String> wrong) {
        // What people wrote stays in their language; scripts fill in the arguments of their own words.
        String body = answer.body().replaceAll("(?s)<(blockquote|textarea).*?</\\1>", "")
                .replaceAll("\\sdata-[\\w-]+=\"[^\"]*\"", "").replace("&quot;", "\"");
        if (!speaks(body, language.code())) {
            wrong.add(path + ": " + answer.statusCode() + ", not in this language");
        }
        MARKER.matcher(body).results().forEach(found -> wrong.add(path + ": " + found.group()));
        for (String name : BUNDLES) {
            ResourceBundle english = ResourceBundle.getBundle("texts." + name, Locale.ENGLISH);
            ResourceBundle spoken = ResourceBundle.getBundle("texts." + name, new Locale(language.code()));
            english.keySet().stream().filter(key -> english.getString(key).split("\\s").length > 2)
                    .filter(key -> !english.getString(key).equals(spoken.getString(key)))
                    .filter(key -> body.contains(">" + english.getString(key) + "<"))
                    .forEach(key -> wrong.add(path + ": " + english.getString(key)));
        }
    }

    private static boolean speaks(String page, String code) {
        return Pattern.compile("<html\\s[^>]*\\blang=\"" + code + "\"").matcher(page).find();
    }
}
