package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tributary.observation.HeldNotes;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.NavigationCount;

/** How many held notes wait for compliance, beside its way to them. */
@RequestScoped
public class HeldCount implements NavigationCount {

    @Inject
    HeldNotes heldNotes;

    @Inject
    CurrentPerson currentPerson;

    @Override
    public String entry() {
        return "home.nav.review";
    }

    @Override
    public long count() {
        return currentPerson.is(Role.COMPLIANCE) ? heldNotes.countWaiting() : 0;
    }
}
