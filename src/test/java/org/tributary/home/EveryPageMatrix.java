package org.tributary.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.fixtures.Browser;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.PackagedServer;
import org.tributary.home.web.Pages;

/**
 * Every page as every role that may see it, in both themes, at a desk and on a phone. It is no part of verify, which looks at each
 * page three times:
 *
 * <pre>mvn package test-compile failsafe:integration-test@matrix failsafe:verify@matrix</pre>
 */
class EveryPageMatrix {

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "LIGHT, 390", "DARK, 1280", "DARK, 390"})
    void every_page_is_whole_for_every_role(ColorScheme scheme, int width) {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = new Browser()) {
            new TreeMap<>(PageWalk.ACCOUNTS).forEach((role, account) -> {
                Visitor visitor = browser.visitor(PackagedServer.shared(), width, scheme).signIn(account);
                for (Pages.Entry page : Pages.all()) {
                    if (page.roles().contains(role)) {
                        PageWalk.look(visitor, visitor.pathOf(page.path()),
                                scheme + " " + width + " " + role + " " + page.path(),
                                wrong);
                    }
                }
            });
        }
        assertEquals(List.of(), wrong);
    }
}
