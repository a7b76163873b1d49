package org.tributary.home.web;

import java.util.List;
import java.util.Map;
import org.tributary.people.Role;

/**
 * One of the five things that a role does, as the help shows it.
 *
 * @param name    in the bundle {@code home.help.<name>.title} and {@code .text}; its picture is {@code <name>.png} in the library
 *                {@code help}, made by {@code ScreensBrowserIT}
 * @param link    the page where it is done
 * @param account of the demo network, for the picture
 */
public record HelpTopic(String name, String link, String account) {

    private static final List<HelpTopic> OF_AGENTS = topics("agent", "a001", "/observation/submit.xhtml", "/insight/list.xhtml",
            "/publication/list.xhtml", "/observation/list.xhtml", "/home/today.xhtml");
    private static final List<HelpTopic> OF_PRINCIPALS = topics("principal", "principal", "/people/team.xhtml",
            "/satisfaction/overview.xhtml", "/insight/list.xhtml", "/publication/list.xhtml", "/notification/inbox.xhtml");
    private static final List<HelpTopic> OF_CURATORS = topics("curator", "curator", "/insight/desk.xhtml",
            "/insight/themes.xhtml", "/insight/theme.xhtml", "/insight/publish.xhtml", "/insight/view.xhtml");
    private static final List<HelpTopic> OF_PUBLISHERS = topics("publisher", "publisher", "/publication/write.xhtml",
            "/publication/desk.xhtml", "/publication/review.xhtml", "/publication/view.xhtml", "/satisfaction/effects.xhtml");
    private static final List<HelpTopic> OF_APPROVERS = topics("approver", "approver", "/publication/desk.xhtml",
            "/publication/review.xhtml", "/publication/list.xhtml", "/insight/list.xhtml", "/notification/inbox.xhtml");
    /** Approvers who read notes besides. */
    private static final List<HelpTopic> OF_COMPLIANCE = List.of(topics("compliance", "compliance", "/observation/review.xhtml")
            .get(0), OF_APPROVERS.get(0), OF_APPROVERS.get(1), OF_APPROVERS.get(2), OF_APPROVERS.get(4));
    private static final List<HelpTopic> OF_MANAGERS = topics("manager", "manager", "/satisfaction/overview.xhtml",
            "/satisfaction/participation.xhtml", "/satisfaction/effects.xhtml", "/insight/list.xhtml",
            "/transfer/imports.xhtml");
    private static final List<HelpTopic> OF_ADMINISTRATORS = topics("administrator", "admin", "/people/invitations.xhtml",
            "/people/agencies.xhtml", "/home/setup.xhtml", "/audit/search.xhtml", "/home/operations.xhtml");
    private static final Map<Role, List<HelpTopic>> ALL = Map.of(Role.AGENT, OF_AGENTS, Role.PRINCIPAL, OF_PRINCIPALS,
            Role.CURATOR, OF_CURATORS, Role.PUBLISHER, OF_PUBLISHERS, Role.APPROVER, OF_APPROVERS, Role.COMPLIANCE,
            OF_COMPLIANCE, Role.LEGAL, OF_APPROVERS, Role.MANAGER, OF_MANAGERS, Role.ADMINISTRATOR, OF_ADMINISTRATORS);

    /** What that role does, the most frequent first; empty for the system. */
    public static List<HelpTopic> of(Role role) {
        return ALL.getOrDefault(role, List.of());
    }

    public String title() {
        return "home.help." + name + ".title";
    }

    public String text() {
        return "home.help." + name + ".text";
    }

    public String picture() {
        return name + ".png";
    }

    /** Pages of one object are not linked: there is no telling which one. */
    public boolean linked() {
        return !List.of("/insight/theme.xhtml", "/insight/publish.xhtml", "/insight/view.xhtml", "/publication/review.xhtml",
                "/publication/view.xhtml").contains(link);
    }

    private static List<HelpTopic> topics(String role, String account, String... links) {
        return java.util.stream.IntStream.range(0, links.length)
                .mapToObj(i -> new HelpTopic(role + (i + 1), links[i], account)).toList();
    }
}
