package org.tributary.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the search field sends what was typed: in the body, so that a phone number reaches no URL. What is left after masking
 * stands in the URL that this leads to.
 */
@WebServlet("/home/search")
public class SearchServlet extends HttpServlet {

    @Inject
    transient SafeQueries queries;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String q = request.getParameter("q");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + SafeQueries.url(queries.safe(q == null ? "" : q)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + SafeQueries.PAGE);
    }
}
