package org.tributary.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actors;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.NotSignedIn;

/**
 * Binds the bearer of the token to the request, before anything is matched: without a token that holds, an unknown path answers
 * 401 as a known one does. Only the paths that are open to anyone pass without.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

    private static final String BEARER = "bearer ";

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Actors actors;

    @Override
    public void filter(ContainerRequestContext request) {
        currentPerson.bind(secretOf(request.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(actors::findByToken)
                .orElse(null));
        if (!currentPerson.isSignedIn() && !isOpen(request.getUriInfo().getPath(), request.getMethod())) {
            throw new NotSignedIn();
        }
    }

    /** The secret of an {@code Authorization} header, if it is a bearer's. */
    static Optional<String> secretOf(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static boolean isOpen(String path, String method) {
        return method.equals("POST") && (path.equals("token") || path.matches("surveys/[0-9a-fA-F-]{36}/responses"));
    }
}
