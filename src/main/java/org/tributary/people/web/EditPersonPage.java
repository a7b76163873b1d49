package org.tributary.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Agencies;
import org.tributary.people.AgencyRow;
import org.tributary.people.Invitations;
import org.tributary.people.Memberships;
import org.tributary.people.PendingInvitations;
import org.tributary.people.People;
import org.tributary.people.Tokens;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;

/** A person is added or changed here, and gets the link by which they choose a password. */
@Named
@ViewScoped
public class EditPersonPage implements Serializable {

    private String id = "";
    private final PersonForm form = new PersonForm();
    private People.@Nullable Detail of;
    private People.@Nullable Detail newer;
    private long version;
    private List<String> agencyNames = List.of();
    private List<People.MembershipRow> held = List.of();
    private String anotherAgency = "";

    @Inject
    People people;

    @Inject
    Memberships memberships;

    @Inject
    Agencies agencies;

    @Inject
    Tokens tokens;

    @Inject
    Invitations invitations;

    @Inject
    PendingInvitations pending;

    @Inject
    LinkToHandOn linkToHandOn;

    @Inject
    Choices choices;

    @Inject
    PageTurns turns;

    public void load() {
        try {
            agencyNames = agencies.list("", new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                    .map(AgencyRow::name).toList();
            if (!id.isEmpty()) {
                People.Detail found = people.get(PageTurns.id(id).orElseThrow(NotFound::new));
                form.fill(found);
                version = found.version();
                of = found;
                held = memberships.list(found.id());
            }
        } catch (NotFound gone) {
            turns.notFound();
        }
    }

    public void add() {
        turns.done("person", () -> {
            linkToHandOn.after(invitations.invite(form.invited()), "/people/invitations.xhtml");
        });
    }

    public void save() {
        turns.done("person", () -> {
            try {
                people.change(known(), version, form.changed());
            } catch (ChangedMeanwhile stale) {
                newer = people.get(known());
                throw stale;
            }
            turns.go(here(), "people.edit.saved");
        });
    }

    /** Saves over the newer values, which the administrator has seen. */
    public void overwrite() {
        People.Detail seen = newer;
        if (seen != null) {
            version = seen.version();
            newer = null;
        }
        save();
    }

    /** For who never joined the invitation again, for others a link by which they choose a new password. */
    public void makeLink() {
        turns.done("link", () -> {
            Optional<UUID> invitation = pending.findOfNewcomer(known());
            if (invitation.isPresent()) {
                linkToHandOn.after(invitations.resend(invitation.get()), here());
            } else {
                linkToHandOn.show("/people/welcome.xhtml?link=" + tokens.oneTimeLink(known()));
                turns.go(here(), "people.edit.linkMade");
            }
        });
    }

    public void addAgency() {
        turns.done("memberships", () -> {
            memberships.add(known(), anotherAgency);
            turns.go(here(), "people.edit.agencyAdded", anotherAgency);
        });
    }

    public void endMembership(UUID membership) {
        turns.done("memberships", () -> {
            memberships.end(known(), membership);
            turns.go(here(), "people.edit.membershipEnded");
        });
    }

    private UUID known() {
        if (of == null) {
            throw new NotFound();
        }
        return of.id();
    }

    private String here() {
        return "/people/edit.xhtml?id=" + known();
    }

    public List<Choice> getStates() {
        return choices.of(Vocabulary.STATE, Vocabulary.STATE.codes().stream().filter(code -> !code.equals("--")).toList());
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE);
    }

    public List<String> getAgencyNames() {
        return agencyNames;
    }

    public List<People.MembershipRow> getHeld() {
        return held;
    }

    public PersonForm getForm() {
        return form;
    }

    public People.@Nullable Detail getOf() {
        return of;
    }

    public People.@Nullable Detail getNewer() {
        return newer;
    }

    public String getAnotherAgency() {
        return anotherAgency;
    }

    public void setAnotherAgency(String anotherAgency) {
        this.anotherAgency = anotherAgency;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
