package org.tributary.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import org.tributary.people.Actors;
import org.tributary.people.CurrentPerson;
import org.tributary.people.FormSignIn;
import org.tributary.platform.Language;
import org.tributary.platform.web.ErrorPageFilter;

/**
 * Binds the person who signed in by form, and the language of the answer, to the thread of the request, and leaves neither
 * behind. The API binds the bearer of its token itself, and speaks English: a session counts for nothing there.
 */
public class CurrentPersonFilter implements Filter {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Actors actors;

    @Override
    public void doFilter(ServletRequest plain, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        Principal principal = request.getUserPrincipal();
        currentPerson.bind(null);
        if (principal != null && needsPerson(request.getServletPath())) {
            Instant since = FormSignIn.signedInAt(request).orElse(Instant.EPOCH);
            currentPerson.bind(actors.findBySession(principal.getName(), since).orElse(null));
        }
        if (needsPerson(request.getServletPath())) {
            Language language = LanguageOfRequest.of(request, (HttpServletResponse) response, currentPerson.find());
            Language.speak(language);
            request.setAttribute(ErrorPageFilter.LANGUAGE, language);
        }
        try {
            chain.doFilter(plain, response);
        } finally {
            Language.speak(null);
            currentPerson.bind(null);
        }
    }

    private static boolean needsPerson(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/resources/") && !path.startsWith("/jakarta.faces.resource/");
    }
}
