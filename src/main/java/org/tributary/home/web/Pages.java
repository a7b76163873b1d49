package org.tributary.home.web;

import static org.tributary.people.Role.ADMINISTRATOR;
import static org.tributary.people.Role.AGENT;
import static org.tributary.people.Role.APPROVER;
import static org.tributary.people.Role.COMPLIANCE;
import static org.tributary.people.Role.CURATOR;
import static org.tributary.people.Role.LEGAL;
import static org.tributary.people.Role.MANAGER;
import static org.tributary.people.Role.PRINCIPAL;
import static org.tributary.people.Role.PUBLISHER;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.people.Role;

/** Every page of the portal and the roles it is for. A page that is not listed is not served. */
public final class Pages {

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();
    private static final Role[] EVERYBODY = Role.values();
    private static final Role[] READERS = {AGENT, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL, MANAGER};
    private static final Role[] PUBLICATION_STAFF = {PUBLISHER, APPROVER, COMPLIANCE, LEGAL};

    static {
        open("/people/signIn.xhtml", "/people/welcome.xhtml", "/people/join.xhtml", "/observation/offline.xhtml");
        open("/notification/unsubscribe.xhtml", "/satisfaction/answer.xhtml");
        page("/home/today.xhtml", AGENT);
        page("/home/search.xhtml", EVERYBODY);
        page("/observation/submit.xhtml", AGENT);
        page("/observation/list.xhtml", AGENT);
        page("/observation/view.xhtml", AGENT);
        page("/observation/review.xhtml", COMPLIANCE);
        page("/observation/channels.xhtml", ADMINISTRATOR);
        page("/insight/list.xhtml", READERS);
        page("/insight/view.xhtml", READERS);
        page("/insight/desk.xhtml", CURATOR);
        page("/insight/themes.xhtml", CURATOR);
        page("/insight/theme.xhtml", CURATOR);
        page("/insight/notes.xhtml", CURATOR);
        page("/insight/starters.xhtml", CURATOR, ADMINISTRATOR);
        page("/insight/publish.xhtml", CURATOR);
        page("/publication/list.xhtml", READERS);
        page("/publication/view.xhtml", READERS);
        page("/publication/calendar.xhtml", READERS);
        page("/publication/desk.xhtml", PUBLICATION_STAFF);
        page("/publication/write.xhtml", PUBLISHER);
        page("/publication/review.xhtml", PUBLICATION_STAFF);
        page("/product/list.xhtml", AGENT, PUBLISHER, APPROVER, COMPLIANCE, LEGAL);
        page("/product/view.xhtml", PUBLICATION_STAFF);
        page("/product/edit.xhtml", PUBLISHER);
        page("/product/chooser.xhtml", AGENT, PUBLISHER, APPROVER, COMPLIANCE, LEGAL);
        page("/product/compare.xhtml", PUBLICATION_STAFF);
        page("/publication/compare.xhtml", PUBLICATION_STAFF);
        page("/publication/care.xhtml", PUBLICATION_STAFF);
        page("/publication/recalled.xhtml", READERS);
        page("/publication/preview.xhtml", PUBLICATION_STAFF);
        page("/satisfaction/overview.xhtml", MANAGER, PRINCIPAL);
        page("/satisfaction/explore.xhtml", MANAGER, PRINCIPAL);
        page("/satisfaction/participation.xhtml", MANAGER);
        page("/satisfaction/effects.xhtml", MANAGER, PUBLISHER);
        page("/satisfaction/agency.xhtml", PRINCIPAL);
        page("/satisfaction/drivers.xhtml", MANAGER);
        page("/satisfaction/plans.xhtml", MANAGER);
        page("/satisfaction/surveys.xhtml", MANAGER);
        page("/satisfaction/build.xhtml", MANAGER);
        page("/satisfaction/factors.xhtml", MANAGER);
        page("/satisfaction/addresses.xhtml", MANAGER);
        page("/satisfaction/alerts.xhtml", MANAGER, ADMINISTRATOR);
        page("/satisfaction/reports.xhtml", MANAGER);
        page("/satisfaction/report.xhtml", MANAGER);
        page("/satisfaction/ask.xhtml", AGENT);
        page("/satisfaction/pulse.xhtml", AGENT);
        page("/satisfaction/pulses.xhtml", MANAGER);
        page("/transfer/imports.xhtml", MANAGER, ADMINISTRATOR);
        page("/transfer/import.xhtml", MANAGER, ADMINISTRATOR);
        page("/transfer/vendor.xhtml", MANAGER);
        page("/people/list.xhtml", ADMINISTRATOR);
        page("/people/edit.xhtml", ADMINISTRATOR);
        page("/people/leaving.xhtml", ADMINISTRATOR);
        page("/people/leave.xhtml", EVERYBODY);
        page("/people/agencies.xhtml", ADMINISTRATOR);
        page("/people/invitations.xhtml", ADMINISTRATOR);
        page("/people/promise.xhtml", ADMINISTRATOR);
        page("/people/team.xhtml", PRINCIPAL);
        page("/home/setup.xhtml", ADMINISTRATOR);
        page("/audit/search.xhtml", ADMINISTRATOR);
        page("/home/operations.xhtml", ADMINISTRATOR);
        page("/home/help.xhtml", EVERYBODY);
        page("/people/profile.xhtml", EVERYBODY);
        page("/notification/inbox.xhtml", EVERYBODY);
        page("/notification/preferences.xhtml", EVERYBODY);
    }

    private Pages() {
    }

    /** A page: its path, whether anyone may see it, else the roles of which one is needed. */
    public record Entry(String path, boolean open, Set<Role> roles) {

        boolean admits(Set<Role> held) {
            return !Collections.disjoint(roles, held);
        }
    }

    static Optional<Entry> find(String path) {
        return Optional.ofNullable(ENTRIES.get(path));
    }

    /** For the test that walks every page as every role. */
    public static Collection<Entry> all() {
        return ENTRIES.values();
    }

    private static void page(String path, Role... roles) {
        ENTRIES.put(path, new Entry(path, false, Set.of(roles)));
    }

    private static void open(String... paths) {
        for (String path : paths) {
            ENTRIES.put(path, new Entry(path, true, Set.of()));
        }
    }
}
