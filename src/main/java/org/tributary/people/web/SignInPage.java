package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tributary.platform.Settings;
import org.tributary.platform.TooManyTries;
import org.tributary.platform.web.Texts;

/** Signing in and out. Where the person wanted to go is kept in the URL and must be a path of this portal. */
@Named
@RequestScoped
public class SignInPage {

    private String username = "";
    private String password = "";
    private String to = "";

    @Inject
    SecurityContext securityContext;

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        try {
            AuthenticationStatus status = securityContext.authenticate(request, response,
                    AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(username, password)));
            if (status == AuthenticationStatus.SUCCESS) {
                faces.getExternalContext().redirect(request.getContextPath() + (isOurs(to) ? to : "/"));
                return;
            }
            say(texts.get("people.signIn.wrong"));
        } catch (TooManyTries tooMany) {
            say(texts.say(tooMany.key(), tooMany.arguments().toArray()));
        }
    }

    public void signOut() throws jakarta.servlet.ServletException, IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
        faces.getExternalContext().invalidateSession();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/people/signIn.xhtml");
    }

    private static void say(String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && !path.contains(":");
    }

    public boolean isDemo() {
        return settings.demo();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@org.jspecify.annotations.Nullable String to) {
        this.to = to == null ? "" : to;
    }
}
