package org.tributary.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.home.web.HelpTopic;
import org.tributary.people.Role;

/**
 * Takes the pictures of the help ({@code src/main/webapp/resources/help}) and of the documents ({@code src/docs/screens}) from
 * the whole demo network.
 *
 * <pre>mvn -Pbench package test-compile failsafe:integration-test@browser -Dit.test=ScreensBrowserIT</pre>
 */
class ScreensBrowserIT {

    private static final Path HELP = Path.of("src/main/webapp/resources/help");
    private static final Path DOCUMENTS = Path.of("src/docs/screens");
    private static final int HELP_WIDTH = 900;
    private static final int HELP_HEIGHT = 560;

    /** A picture for the documents. */
    private record Screen(String name, String account, String path, int width, ColorScheme scheme) {
    }

    private static final List<Screen> SCREENS = List.of(
            new Screen("today", "a001", "/home/today.xhtml", 1280, ColorScheme.LIGHT),
            new Screen("today-phone", "a001", "/home/today.xhtml", 390, ColorScheme.DARK),
            new Screen("observe-phone", "a001", "/observation/submit.xhtml", 390, ColorScheme.LIGHT),
            new Screen("insight", "a001", "/insight/view.xhtml", 1280, ColorScheme.LIGHT),
            new Screen("desk", "curator", "/insight/desk.xhtml", 1280, ColorScheme.LIGHT),
            new Screen("publication", "publisher", "/publication/view.xhtml", 1280, ColorScheme.DARK),
            new Screen("overview", "manager", "/satisfaction/overview.xhtml", 1280, ColorScheme.LIGHT),
            new Screen("effects", "manager", "/satisfaction/effects.xhtml", 1280, ColorScheme.LIGHT));

    @Test
    void pictures_are_taken_of_the_demo_network() throws IOException {
        Files.createDirectories(HELP);
        Files.createDirectories(DOCUMENTS);
        try (PackagedServer server = PackagedServer.with(Map.of("TRIBUTARY_DEMO", "true")).start();
                Browser browser = new Browser()) {
            Map<String, Visitor> visitors = new TreeMap<>();
            for (Role role : Role.values()) {
                for (HelpTopic topic : HelpTopic.of(role)) {
                    Visitor visitor = visitors.computeIfAbsent(topic.account(),
                            account -> browser.visitor(server).signIn(account));
                    visitor.page().setViewportSize(HELP_WIDTH, HELP_HEIGHT);
                    take(visitor, topic.link(), HELP.resolve(topic.picture()));
                }
            }
            for (Screen screen : SCREENS) {
                Visitor visitor = browser.visitor(server, screen.width(), screen.scheme()).signIn(screen.account());
                take(visitor, screen.path(), DOCUMENTS.resolve(screen.name() + ".png"));
            }
        }
    }

    private static void take(Visitor visitor, String page, Path file) {
        assertEquals(200, visitor.open(pathOf(visitor, page)), page);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** What is to be published is found on the desk; elsewhere the first of the list will do. */
    private static String pathOf(Visitor visitor, String page) {
        if (!page.equals("/insight/publish.xhtml")) {
            return visitor.pathOf(page).orElseThrow();
        }
        visitor.open("/insight/desk.xhtml");
        String href = visitor.page().locator("main a[href*='publish.xhtml?id=']").first().getAttribute("href");
        return page + href.substring(href.indexOf('?'));
    }
}
