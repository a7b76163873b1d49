package org.tributary.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one mechanism the container knows; it delegates to the form today and is where a second one (OpenID Connect) is chosen by
 * setting.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    FormSignIn form;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        return form.validateRequest(request, response, context);
    }
}
