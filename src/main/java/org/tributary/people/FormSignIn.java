package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Settings;

/**
 * Signing in by form. The session is renewed at sign-in and keeps only the name and the moment, which survive a fail-over; the
 * container is told on each request. It ends after the idle time (the container's) and at the latest after the absolute one.
 */
@ApplicationScoped
@Typed(FormSignIn.class)
public class FormSignIn implements HttpAuthenticationMechanism {

    private static final String KEY = "tributary.signedIn";

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Who signed in with this session, and when. */
    public record SignedIn(String username, Instant at) implements Serializable {
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential typed) {
            return signIn(request, context, typed);
        }
        SignedIn known = find(request.getSession(false));
        if (known != null && known.at().plus(settings.sessionAbsolute()).isAfter(clock.instant())) {
            return context.notifyContainerAboutLogin(known.username(), Set.of("person"));
        }
        if (known != null) {
            request.getSession().invalidate();
        }
        return context.doNothing();
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context,
            UsernamePasswordCredential typed) {
        Optional<String> username = signIns.check(typed.getCaller(), typed.getPasswordAsString());
        if (username.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval((int) Math.min(Integer.MAX_VALUE, settings.sessionIdle().toSeconds()));
        session.setAttribute(KEY, new SignedIn(username.get(), clock.instant()));
        return context.notifyContainerAboutLogin(username.get(), Set.of("person"));
    }

    /** When the session of this request was signed in. */
    public static Optional<Instant> signedInAt(HttpServletRequest request) {
        return Optional.ofNullable(find(request.getSession(false))).map(SignedIn::at);
    }

    /** The session of this request goes on under a new id, while the person's others have just ended. */
    public void stayIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SignedIn known = find(session);
        if (session != null && known != null) {
            request.changeSessionId();
            session.setAttribute(KEY, new SignedIn(known.username(), clock.instant()));
        }
    }

    private static @Nullable SignedIn find(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof SignedIn known ? known : null;
    }
}
