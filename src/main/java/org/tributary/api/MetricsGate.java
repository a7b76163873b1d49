package org.tributary.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import org.tributary.people.Actor;
import org.tributary.people.Actors;
import org.tributary.people.Role;

/**
 * The server's own metrics, which it would show to anybody, are for the bearer of an administrator's token; as in the API a session
 * counts for nothing.
 */
public class MetricsGate implements Filter {

    @Inject
    Actors actors;

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        Optional<Actor> bearer = TokenFilter.secretOf(((HttpServletRequest) plain).getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(actors::findByToken);
        if (bearer.isPresent() && bearer.get().is(Role.ADMINISTRATOR)) {
            chain.doFilter(plain, answer);
        } else if (bearer.isPresent()) {
            ((HttpServletResponse) answer).setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            ((HttpServletResponse) answer).setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            ((HttpServletResponse) answer).setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }
}
