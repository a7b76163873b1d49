package org.tributary.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.NotAllowed;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;
import org.tributary.publication.calendar.CalendarAddresses;
import org.tributary.publication.calendar.EffectiveDates;
import org.tributary.publication.calendar.EffectiveDay;
import org.tributary.publication.calendar.ICalendar;

/**
 * A person's calendar for their calendar program, which brings nothing but the address. Who is signed in where it is asked from does
 * not matter; an address that is not known, or whose person gets in no more, is not there.
 */
@WebServlet(CalendarServlet.PATH + "*")
public class CalendarServlet extends HttpServlet {

    static final String PATH = "/calendar/";
    static final String ENDING = ".ics";

    @Inject
    transient CalendarAddresses addresses;

    @Inject
    transient EffectiveDates dates;

    @Inject
    transient CurrentPerson currentPerson;

    @Inject
    transient Settings settings;

    @Inject
    transient Texts texts;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        Optional<Actor> owner = asked.endsWith(ENDING)
                ? addresses.findOwner(asked.substring(0, asked.length() - ENDING.length()))
                : Optional.empty();
        try {
            String calendar = owner.isEmpty() ? "" : currentPerson.as(owner.get(), this::calendar);
            if (calendar.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentType("text/calendar;charset=UTF-8");
            response.getWriter().write(calendar);
        } catch (NotAllowed noReader) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String calendar() {
        ICalendar calendar = new ICalendar(texts.get("publication.calendar.name"), clock.instant());
        for (EffectiveDay one : dates.mine()) {
            calendar.event(one.publication() + "-" + one.what().code() + "@tributary", one.day(),
                    texts.say("publication.calendar.event." + one.what().code(), one.title()),
                    settings.address() + "/publication/view.xhtml?id=" + one.publication());
        }
        return calendar.text();
    }
}
