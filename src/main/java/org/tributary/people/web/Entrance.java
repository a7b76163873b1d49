package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets somebody in by name and password. */
@RequestScoped
public class Entrance {

    @Inject
    SecurityContext securityContext;

    /** @return whether they are in; @throws org.tributary.platform.TooManyTries while the account is slowed down */
    boolean enter(String username, String password) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return securityContext.authenticate((HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(), AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(username, password))) == AuthenticationStatus.SUCCESS;
    }
}
