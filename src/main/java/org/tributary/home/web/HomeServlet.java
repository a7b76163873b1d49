package org.tributary.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Enrolments;
import org.tributary.people.Role;

/** The bare address leads everybody to where their day begins. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    private static final String PEOPLE = "/people/list.xhtml";

    @Inject
    transient CurrentPerson currentPerson;

    @Inject
    transient Enrolments enrolments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String home = PageGate.homeOf(currentPerson);
        // Before the first agent has joined an administrator has more to do than to look at the list of people.
        boolean empty = home.equals(PEOPLE) && currentPerson.is(Role.ADMINISTRATOR) && enrolments.heads().agents() == 0;
        response.sendRedirect(request.getContextPath() + (empty ? "/home/setup.xhtml" : home));
    }
}
