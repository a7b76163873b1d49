package org.tributary.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tributary.people.CurrentPerson;

/** The bare address leads everybody to where their day begins. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    @Inject
    transient CurrentPerson currentPerson;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + PageGate.homeOf(currentPerson));
    }
}
