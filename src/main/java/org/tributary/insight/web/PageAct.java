package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.BusinessException;
import org.tributary.platform.FieldError;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Texts;

/** What the pages here do around a call of a door: redirect after success, or say at the field what is wrong. */
@RequestScoped
public class PageAct {

    @Inject
    Texts texts;

    /**
     * Runs the act. Where a rule is broken the page is shown again with the reason at its field and with everything typed.
     *
     * @param form the form's id, in which the fields are looked for by name
     * @return whether it was done
     */
    public boolean done(String form, Runnable act) {
        try {
            act.run();
            return true;
        } catch (NotFound gone) {
            notFound();
        } catch (BusinessException broken) {
            if (broken.errors().isEmpty()) {
                say(null, FacesMessage.SEVERITY_ERROR, texts.say(broken));
            }
            broken.errors().forEach(error -> sayAt(form, error));
        }
        return false;
    }

    /** Leads on to a page of the portal, with news for it where there is a key. */
    public void go(String path, String newsKey, Object... arguments) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        if (!newsKey.isEmpty()) {
            say(null, FacesMessage.SEVERITY_INFO, texts.say(newsKey, arguments));
        }
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same answer for what is not there and what is hidden. */
    public void notFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
    }

    /** The id of a URL, if it is one. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void sayAt(String form, FieldError error) {
        UIComponent field = FacesContext.getCurrentInstance().getViewRoot().findComponent(form + ":" + error.field());
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
        say(field == null ? null : field.getClientId(), FacesMessage.SEVERITY_ERROR, texts.say(error));
    }

    private static void say(@org.jspecify.annotations.Nullable String client, FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(client, new FacesMessage(severity, sentence, null));
    }
}
