package org.tributary.home.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.NavigationCount;
import org.tributary.platform.web.Texts;

/** What stands around every page: the ways this person has, what waits in the inbox, and who they are. */
@Named
@RequestScoped
public class Navigation {

    static final String INBOX = "home.nav.inbox";
    /** Five fit beside each other on a phone; more than that, and the last place opens the rest. */
    private static final int PHONE_PLACES = 5;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    @Inject
    @Any
    Instance<NavigationCount> counters;

    private List<NavigationEntry> entries = List.of();
    private Map<String, Long> counts = Map.of();

    @PostConstruct
    void load() {
        Map<String, Long> waiting = new HashMap<>();
        if (currentPerson.isSignedIn()) {
            counters.forEach(counter -> waiting.put(counter.entry(), counter.count()));
        }
        counts = Map.copyOf(waiting);
        String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        List<NavigationEntry> ways = Ways.of(currentPerson::is);
        String current = Ways.currentOf(ways, here);
        entries = ways.stream()
                .map(way -> way.with(counts.getOrDefault(way.key(), 0L), way.url().equals(current))).toList();
    }

    public List<NavigationEntry> getEntries() {
        return entries;
    }

    /** Those with a place of their own on a phone, before the round button and after it. */
    public List<NavigationEntry> getPhoneBefore() {
        return entries.subList(0, Math.min(isObserver() ? 2 : phonePlaces(), phonePlaces()));
    }

    public List<NavigationEntry> getPhoneAfter() {
        return entries.subList(getPhoneBefore().size(), phonePlaces());
    }

    /** The ones that stand behind "More" on a phone. */
    public List<NavigationEntry> getPhoneMore() {
        return entries.subList(phonePlaces(), entries.size());
    }

    private int phonePlaces() {
        int places = isObserver() ? PHONE_PLACES - 1 : PHONE_PLACES;
        return entries.size() <= places ? entries.size() : places - 1;
    }

    public boolean isObserver() {
        return currentPerson.is(Role.AGENT, Role.PRINCIPAL);
    }

    /** What stands in the search field: what was looked for, on the page that shows what was found. */
    public String getSought() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String typed = faces.getExternalContext().getRequestParameterMap().get("q");
        return typed != null && faces.getViewRoot().getViewId().equals(SafeQueries.PAGE) ? typed : "";
    }

    public long getUnread() {
        return counts.getOrDefault(INBOX, 0L);
    }

    public String getName() {
        return currentPerson.find().map(Actor::name).orElse("");
    }

    /** The first letters of the first and the last name. */
    public String getInitials() {
        List<String> names = List.of(getName().strip().split("\\s+"));
        return Stream.of(names.get(0), names.size() > 1 ? names.get(names.size() - 1) : "")
                .filter(name -> !name.isEmpty()).map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /** For whom the person works: their agency, else the carrier and what they are there. */
    public String getPlace() {
        return currentPerson.find().map(actor -> actor.agencyName() != null
                ? actor.agencyName()
                : texts.say("home.nav.carrier", actor.roles().stream().sorted()
                        .map(role -> texts.get("home.role." + role.code())).collect(Collectors.joining(", "))))
                .orElse("");
    }
}
