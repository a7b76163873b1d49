package org.tributary.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.InvitationLinks;
import org.tributary.people.Role;
import org.tributary.platform.Settings;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/**
 * Where the link of an invitation leads: a newcomer confirms where they work, reads what happens with notes while choosing a
 * password, and goes on to the first note. Until then the link travels in the URL and the forms; there is no session.
 */
@Named
@RequestScoped
public class JoinPage {

    private String link = "";
    private boolean second;
    private InvitationLinks.@Nullable Opened opened;

    @Inject
    InvitationLinks links;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ChosenPassword chosenPassword;

    @Inject
    Entrance entrance;

    @Inject
    Territory territory;

    @Inject
    Settings settings;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @PostConstruct
    void open() {
        Map<String, String> url = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        link = url.getOrDefault("link", "");
        second = url.getOrDefault("step", "").equals("2");
        InvitationLinks.Opened found = links.find(link);
        territory.confirms(found.states(), found.lines());
        opened = found;
    }

    /** Which of the page's faces is shown; each has its title and its sentence in the texts. */
    public String getFace() {
        InvitationLinks.Opened found = found();
        if (!found.open()) {
            return "closed." + found.status().code();
        }
        if (currentPerson.find().filter(actor -> !actor.publicId().equals(found.person())).isPresent()) {
            return "other";
        }
        if (found.member()) {
            return currentPerson.isSignedIn() ? "more" : "known";
        }
        if (second) {
            return "promise";
        }
        return isStaff() ? "staff" : "place";
    }

    public String getTitle() {
        return texts.say("people.join.title." + getFace(), firstName(), found().agency());
    }

    public String getSubtitle() {
        InvitationLinks.Opened found = found();
        return found.open()
                ? texts.say("people.join.subtitle." + getFace(), found.agency(), found.address(),
                        currentPerson.find().map(Actor::name).orElse(""))
                : texts.get("people.join." + getFace());
    }

    /** The newcomer has looked at agency, states and lines. */
    public void confirm() {
        turns.done("place", () -> {
            links.confirm(link, territory.chosenStates(), territory.chosenLines());
            turns.go(here() + "&step=2", "");
        });
    }

    /** The newcomer is in. */
    public void join() {
        turns.done("promise", () -> {
            String password = chosenPassword.agreed();
            boolean staff = isStaff();
            if (entrance.enter(links.join(link, password).username(), password)) {
                turns.go(staff ? "/" : "/observation/submit.xhtml?first=true", "");
            } else {
                turns.go("/people/signIn.xhtml", "people.join.done");
            }
        });
    }

    /** A member works for one more agency. */
    public void accept() {
        turns.done("more", () -> {
            links.confirm(link, territory.chosenStates(), territory.chosenLines());
            links.accept(link);
            turns.go("/", "people.join.accepted", found().agency());
        });
    }

    private InvitationLinks.Opened found() {
        InvitationLinks.Opened found = opened;
        if (found == null) {
            throw new IllegalStateException("the link was not looked at");
        }
        return found;
    }

    private boolean isStaff() {
        return found().agency().isEmpty();
    }

    private String firstName() {
        return found().name().split(" ")[0];
    }

    /** This page with this link, within the portal. */
    public String here() {
        return "/people/join.xhtml?link=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
    }

    /** Where to sign in first, and come back. */
    public String getSignIn() {
        return "/people/signIn.xhtml?to=" + URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    public String getProgress() {
        return isStaff()
                ? texts.say("people.join.progress", second ? 2 : 1, 2)
                : texts.say("people.join.progress", second ? 2 : 1, 3);
    }

    /** How small groups are protected, in a sentence. */
    public String getGroups() {
        return texts.say("people.join.promise.groups", settings.smallGroupPersons(), settings.smallGroupGroups());
    }

    /** Whether the promise is news to a member: to those who never noted anything. */
    public boolean isPromiseNew() {
        return !found().roles().contains(Role.AGENT);
    }

    public InvitationLinks.Opened getInvitation() {
        return found();
    }

    public Territory getTerritory() {
        return territory;
    }

    public String getLink() {
        return link;
    }
}
