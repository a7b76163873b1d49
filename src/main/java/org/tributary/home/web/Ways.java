package org.tributary.home.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.people.Role;

/** Which ways each role has. A person with several roles gets all of theirs, in this order, each once. */
final class Ways {

    private static final NavigationEntry INSIGHTS = new NavigationEntry("home.nav.insights", "waves", "/insight/list.xhtml");
    private static final NavigationEntry GUIDANCE = new NavigationEntry("home.nav.guidance", "book-open-check",
            "/publication/list.xhtml");
    private static final NavigationEntry IMPORTS = new NavigationEntry("home.nav.imports", "upload", "/transfer/imports.xhtml");

    private static final NavigationEntry OVERVIEW = new NavigationEntry("home.nav.overview", "gauge",
            "/satisfaction/overview.xhtml");

    private static final List<NavigationEntry> AGENT = List.of(
            new NavigationEntry("home.nav.today", "house", "/home/today.xhtml"), INSIGHTS, GUIDANCE,
            new NavigationEntry("home.nav.notes", "notebook-pen", "/observation/list.xhtml"));
    private static final List<NavigationEntry> PRINCIPAL = Stream.concat(AGENT.stream(), Stream.of(OVERVIEW,
            new NavigationEntry("home.nav.agency", "building-2", "/satisfaction/agency.xhtml"),
            new NavigationEntry("home.nav.team", "users", "/people/team.xhtml"))).toList();
    private static final List<NavigationEntry> CURATOR = List.of(
            new NavigationEntry("home.nav.desk", "inbox", "/insight/desk.xhtml"),
            new NavigationEntry("home.nav.themes", "layers", "/insight/themes.xhtml"), INSIGHTS, GUIDANCE);
    private static final List<NavigationEntry> PUBLISHER = List.of(
            new NavigationEntry("home.nav.publications", "megaphone", "/publication/desk.xhtml"), GUIDANCE, INSIGHTS);
    private static final List<NavigationEntry> COMPLIANCE = Stream.concat(PUBLISHER.stream().limit(1), Stream.concat(
            Stream.of(new NavigationEntry("home.nav.review", "shield-check", "/observation/review.xhtml")),
            PUBLISHER.stream().skip(1))).toList();
    private static final List<NavigationEntry> MANAGER = List.of(OVERVIEW,
            new NavigationEntry("home.nav.explore", "layers", "/satisfaction/explore.xhtml"),
            new NavigationEntry("home.nav.network", "network", "/satisfaction/participation.xhtml"),
            new NavigationEntry("home.nav.effects", "flask-conical", "/satisfaction/effects.xhtml"),
            new NavigationEntry("home.nav.drivers", "scale", "/satisfaction/drivers.xhtml"), INSIGHTS,
            new NavigationEntry("home.nav.surveys", "message-square-reply", "/satisfaction/surveys.xhtml"), IMPORTS);
    private static final List<NavigationEntry> ADMINISTRATOR = List.of(
            new NavigationEntry("home.nav.people", "users", "/people/list.xhtml"),
            new NavigationEntry("home.nav.agencies", "building-2", "/people/agencies.xhtml"), IMPORTS,
            new NavigationEntry("home.nav.starters", "waves", "/insight/starters.xhtml"),
            new NavigationEntry("home.nav.audit", "scroll-text", "/audit/search.xhtml"),
            new NavigationEntry("home.nav.operations", "activity", "/home/operations.xhtml"),
            new NavigationEntry("home.nav.setup", "circle-check", "/home/setup.xhtml"));

    /** Pages that are reached from an entry and have none of their own. */
    private static final Map<String, String> ABOVE = Map.ofEntries(
            Map.entry("/publication/write.xhtml", "/publication/desk.xhtml"),
            Map.entry("/publication/review.xhtml", "/publication/desk.xhtml"),
            Map.entry("/publication/care.xhtml", "/publication/desk.xhtml"),
            Map.entry("/publication/recalled.xhtml", "/publication/list.xhtml"),
            Map.entry("/publication/compare.xhtml", "/publication/desk.xhtml"),
            Map.entry("/publication/preview.xhtml", "/publication/desk.xhtml"),
            Map.entry("/insight/theme.xhtml", "/insight/themes.xhtml"),
            Map.entry("/insight/publish.xhtml", "/insight/themes.xhtml"),
            Map.entry("/insight/notes.xhtml", "/insight/desk.xhtml"),
            Map.entry("/insight/starters.xhtml", "/insight/desk.xhtml"),
            Map.entry("/people/promise.xhtml", "/home/setup.xhtml"),
            Map.entry("/observation/channels.xhtml", "/home/setup.xhtml"),
            Map.entry("/transfer/import.xhtml", "/transfer/imports.xhtml"),
            Map.entry("/satisfaction/explore.xhtml", "/satisfaction/overview.xhtml"),
            Map.entry("/transfer/vendor.xhtml", "/transfer/imports.xhtml"),
            Map.entry("/satisfaction/plans.xhtml", "/satisfaction/overview.xhtml"),
            Map.entry("/satisfaction/alerts.xhtml", "/satisfaction/overview.xhtml"),
            Map.entry("/satisfaction/reports.xhtml", "/satisfaction/overview.xhtml"),
            Map.entry("/satisfaction/report.xhtml", "/satisfaction/overview.xhtml"),
            Map.entry("/satisfaction/ask.xhtml", "/home/today.xhtml"),
            Map.entry("/satisfaction/build.xhtml", "/satisfaction/surveys.xhtml"),
            Map.entry("/satisfaction/factors.xhtml", "/satisfaction/surveys.xhtml"),
            Map.entry("/satisfaction/addresses.xhtml", "/satisfaction/surveys.xhtml"),
            Map.entry("/satisfaction/pulse.xhtml", "/home/today.xhtml"),
            Map.entry("/satisfaction/pulses.xhtml", "/satisfaction/participation.xhtml"),
            Map.entry("/product/list.xhtml", "/publication/desk.xhtml"),
            Map.entry("/product/view.xhtml", "/publication/desk.xhtml"),
            Map.entry("/product/edit.xhtml", "/publication/desk.xhtml"),
            Map.entry("/product/compare.xhtml", "/publication/desk.xhtml"),
            Map.entry("/product/chooser.xhtml", "/publication/list.xhtml"));

    private Ways() {
    }

    /** The entry of the page itself or of the one it is reached from, else the first of its folder. */
    static String currentOf(List<NavigationEntry> ways, String page) {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        return Stream.of(page, ABOVE.getOrDefault(page, page), folder + "list.xhtml")
                .filter(url -> ways.stream().anyMatch(way -> way.url().equals(url))).findFirst().orElse("");
    }

    /** The ways of somebody for whom {@code has} answers which roles they hold. */
    static List<NavigationEntry> of(Predicate<Role> has) {
        return Stream.of(Role.values()).filter(has).map(Ways::of).flatMap(Collection::stream).distinct().toList();
    }

    private static List<NavigationEntry> of(Role role) {
        return switch (role) {
            case AGENT -> AGENT;
            case PRINCIPAL -> PRINCIPAL;
            case CURATOR -> CURATOR;
            case PUBLISHER, APPROVER, LEGAL -> PUBLISHER;
            case COMPLIANCE -> COMPLIANCE;
            case MANAGER -> MANAGER;
            case ADMINISTRATOR -> ADMINISTRATOR;
            case SYSTEM -> List.of();
        };
    }
}
