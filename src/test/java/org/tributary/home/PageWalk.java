package org.tributary.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.fixtures.Browser.Visitor;
import org.tributary.fixtures.HtmlChecker;
import org.tributary.home.web.Pages;
import org.tributary.people.Role;

/** Looks at pages, one after the other, as the accounts of the small demo network. */
final class PageWalk {

    static final Map<Role, String> ACCOUNTS = Map.of(Role.AGENT, "a001", Role.PRINCIPAL, "principal", Role.CURATOR, "curator",
            Role.PUBLISHER, "publisher", Role.APPROVER, "approver", Role.COMPLIANCE, "compliance", Role.LEGAL, "legal",
            Role.MANAGER, "manager", Role.ADMINISTRATOR, "admin");

    private static final HtmlChecker HTML = new HtmlChecker();

    private PageWalk() {
    }

    /** Opens a page and adds what is wrong with it. */
    static void look(Visitor visitor, Optional<String> path, String what, List<String> wrong) {
        if (path.isEmpty()) {
            return;
        }
        int status = visitor.open(path.get());
        if (status != 200) {
            wrong.add(what + ": " + status);
            visitor.troubles();
            return;
        }
        HTML.errors(visitor.served()).forEach(error -> wrong.add(what + ": " + error));
        visitor.violations().forEach(violation -> wrong.add(what + ": " + violation));
        visitor.troubles().forEach(trouble -> wrong.add(what + ": " + trouble));
        if (visitor.overflow() > 0) {
            wrong.add(what + ": " + visitor.overflow() + " pixels too wide");
        }
    }
}
