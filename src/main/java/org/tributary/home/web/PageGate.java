package org.tributary.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.ReadOnce;

/**
 * Lets through to a page only whom {@link Pages} names for it: nobody signed in goes to the sign-in page and comes back, another
 * role is refused, a page that is not listed is not there.
 */
public class PageGate implements Filter {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ReadOnce readOnce;

    @Inject
    SafeQueries queries;

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) answer;
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(plain, answer);
            return;
        }
        Optional<Pages.Entry> entry = Pages.find(path);
        if (entry.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (entry.get().open()) {
            chain.doFilter(plain, answer);
        } else if (!currentPerson.isSignedIn()) {
            toSignIn(request, response);
        } else if (!entry.get().admits(currentPerson.get().roles())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setHeader("Cache-Control", "no-store");
            Optional<String> safer = request.getMethod().equals("GET") ? queries.saferUrl(request) : Optional.empty();
            if (safer.isPresent()) {
                response.sendRedirect(request.getContextPath() + safer.get());
                return;
            }
            if (request.getMethod().equals("GET")) {
                readOnce.begin();
            }
            chain.doFilter(plain, answer);
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean read = request.getMethod().equals("GET");
        String query = read ? request.getQueryString() : queryOfPage(request);
        String to = request.getServletPath() + (query == null || query.isEmpty() ? "" : "?" + query);
        String target = request.getContextPath() + "/people/signIn.xhtml?to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8) + (read ? "" : "&ended=true");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }

    /** A form is sent without the query of its page, by which the page is found again. */
    private static @Nullable String queryOfPage(HttpServletRequest request) {
        try {
            URI page = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            return request.getRequestURI().equals(page.getRawPath()) ? page.getRawQuery() : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** Where a person's day begins: the first page of the first role that has one. */
    static String homeOf(CurrentPerson person) {
        if (!person.isSignedIn()) {
            return "/people/signIn.xhtml";
        }
        if (person.is(Role.AGENT)) {
            return "/home/today.xhtml";
        }
        if (person.is(Role.CURATOR)) {
            return "/insight/desk.xhtml";
        }
        if (person.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL)) {
            return "/publication/desk.xhtml";
        }
        return person.is(Role.MANAGER) ? "/satisfaction/overview.xhtml" : "/people/list.xhtml";
    }
}
