package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.calendar.CalendarAddresses;

/** The address of my own calendar. A new one is shown on the page after, and then never again. */
@Named
@RequestScoped
public class OwnCalendar {

    private static final String PROFILE = "/people/profile.xhtml";

    private @Nullable Optional<Instant> made;

    @Inject
    CalendarAddresses addresses;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    PageTurns turns;

    public void make() {
        turns.done("calendar", () -> {
            String secret = addresses.make().secret();
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put("calendar",
                    settings.address() + CalendarServlet.PATH + secret + CalendarServlet.ENDING);
            turns.go(PROFILE, "publication.calendar.made");
        });
    }

    public void end() {
        turns.done("calendar", () -> {
            addresses.end();
            turns.go(PROFILE, "publication.calendar.ended");
        });
    }

    /** Whoever reads what is published. */
    public boolean isOffered() {
        return currentPerson.is(Role.AGENT, Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL,
                Role.MANAGER);
    }

    /** Since when there is one, in words; null where there is none. */
    public @Nullable String getSince() {
        Optional<Instant> known = made;
        if (known == null) {
            known = addresses.madeAt();
            made = known;
        }
        return known.map(at -> Dates.day(LocalDate.ofInstant(at, settings.networkZone()))).orElse(null);
    }
}
