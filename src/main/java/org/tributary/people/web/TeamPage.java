package org.tributary.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.InvitationRow;
import org.tributary.people.Invitations;
import org.tributary.people.Membership;
import org.tributary.people.NewInvitation;
import org.tributary.people.PendingInvitations;
import org.tributary.people.Role;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** A principal invites the producers and service representatives of their agency. */
@Named
@RequestScoped
public class TeamPage {

    private static final PageRequest NEWEST = new PageRequest(0, 100);

    private String address = "";
    private String name = "";
    private @Nullable String kind = Membership.PRODUCER;
    private final Map<String, Boolean> states = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();
    private Page<InvitationRow> found = new Page<>(List.of(), 0, NEWEST);
    private String refusal = "";

    @Inject
    Invitations invitations;

    @Inject
    PendingInvitations pending;

    @Inject
    InvitationActs acts;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    LinkToHandOn linkToHandOn;

    @Inject
    Choices choices;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @PostConstruct
    void prefill() {
        Actor me = currentPerson.get();
        me.states().forEach(code -> states.put(code, true));
        me.lines().forEach(code -> lines.put(code, true));
    }

    public void load() {
        if (acts.isPressed("/people/team.xhtml")) {
            return;
        }
        try {
            found = pending.listOfTeam(NEWEST);
        } catch (Refused notPrincipalHere) {
            refusal = texts.say(notPrincipalHere);
        }
    }

    public void invite() {
        turns.done("invitation", () -> linkToHandOn.after(invitations.invite(new NewInvitation(address, name,
                String.valueOf(currentPerson.get().agencyName()), PersonForm.chosen(states), PersonForm.chosen(lines),
                Set.of(Role.AGENT), kind == null ? Membership.PRODUCER : kind)), "/people/team.xhtml"));
    }

    /** Why nobody can be invited from here, empty where they can. */
    public String getRefusal() {
        return refusal;
    }

    public String getAgency() {
        String agency = currentPerson.get().agencyName();
        return agency == null ? "" : agency;
    }

    /** The states that the principal works in: only those are offered, the newcomer can take others. */
    public List<Choice> getStatesToChoose() {
        return choices.of(Vocabulary.STATE, currentPerson.get().states());
    }

    public List<Choice> getLinesToChoose() {
        return choices.of(Vocabulary.LINE, currentPerson.get().lines());
    }

    public Page<InvitationRow> getFound() {
        return found;
    }

    public String getUsername() {
        return address;
    }

    public void setUsername(String username) {
        this.address = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public Map<String, Boolean> getStates() {
        return states;
    }

    public Map<String, Boolean> getLines() {
        return lines;
    }
}
