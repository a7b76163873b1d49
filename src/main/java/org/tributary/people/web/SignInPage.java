package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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
    private boolean ended;

    @Inject
    Entrance entrance;

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    public void signIn() throws IOException {
        try {
            if (entrance.enter(username, password)) {
                ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
                external.redirect(external.getRequestContextPath() + (isOurs(to) ? to : "/"));
                return;
            }
            say(texts.get("people.signIn.wrong"));
        } catch (TooManyTries tooMany) {
            say(texts.say(tooMany.key(), tooMany.arguments().toArray()));
        }
    }

    public void signOut() throws jakarta.servlet.ServletException, IOException {
        signOutTo("/people/signIn.xhtml");
    }

    /** And leads on to a page of the portal that is open to anyone. */
    public void signOutTo(String path) throws jakarta.servlet.ServletException, IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
        faces.getExternalContext().invalidateSession();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
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

    /** Whether the session ended under a form that was just sent. */
    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@org.jspecify.annotations.Nullable String to) {
        this.to = to == null ? "" : to;
    }
}
