package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.People;
import org.tributary.platform.web.PageTurns;

/** For which of their agencies a person works right now; nothing is read for those who have one. */
@Named
@RequestScoped
public class AgencySwitch {

    private @Nullable List<People.MembershipRow> memberships;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    PageTurns turns;

    public boolean isOffered() {
        return currentPerson.find().map(actor -> actor.memberships() > 1).orElse(false);
    }

    public List<People.MembershipRow> getMemberships() {
        if (memberships == null) {
            memberships = isOffered() ? people.myMemberships() : List.of();
        }
        return memberships;
    }

    public boolean isCurrent(People.MembershipRow membership) {
        return membership.agency().equals(currentPerson.get().agencyName());
    }

    public void workFor(People.MembershipRow membership) {
        UUID id = membership.id();
        turns.done("agencies", () -> {
            people.workFor(id);
            turns.go("/", "people.switch.done", membership.agency());
        });
    }
}
