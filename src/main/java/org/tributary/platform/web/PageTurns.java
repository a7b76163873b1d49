package org.tributary.platform.web;

import jakarta.ejb.EJBException;
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
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BusinessException;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.FieldError;
import org.tributary.platform.NotFound;

/**
 * What a page does after a call of a door: on success it leads on by a redirect, with news; where a rule is broken it says so at
 * the field and keeps everything typed.
 */
@RequestScoped
public class PageTurns {

    @Inject
    Texts texts;

    /** Runs the act; @return whether it was done. What is wrong is said at the fields of that form. */
    public boolean done(String form, Runnable act) {
        try {
            act.run();
            return true;
        } catch (BusinessException broken) {
            say(form, broken);
            return false;
        } catch (EJBException failed) {
            // The door's own exception comes unwrapped; this one comes from its commit.
            say(form, ChangedMeanwhile.in(failed).orElseThrow(() -> failed));
            return false;
        }
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

    /** News on the page itself, for an Ajax answer. */
    public void news(String key, Object... arguments) {
        say(null, FacesMessage.SEVERITY_INFO, texts.say(key, arguments));
    }

    public void say(String form, BusinessException broken) {
        if (broken instanceof NotFound) {
            notFound();
            return;
        }
        if (broken.errors().isEmpty()) {
            say(null, FacesMessage.SEVERITY_ERROR, texts.say(broken));
        }
        broken.errors().forEach(error -> sayAt(form, error));
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
    public static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void sayAt(String form, FieldError error) {
        UIComponent field = FacesContext.getCurrentInstance().getViewRoot().findComponent(form + ":" + error.field());
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
        say(field == null ? null : field.getClientId(), FacesMessage.SEVERITY_ERROR, words(field, error));
    }

    /** What is missing is named, since the sentence stands among others over the page, too. */
    private String words(@Nullable UIComponent field, FieldError error) {
        Object label = field == null ? null : field.getAttributes().get("label");
        return error.key().equals("platform.error.required") && label != null && !label.toString().isEmpty()
                ? texts.say("platform.look.required", label)
                : texts.say(error);
    }

    private static void say(@Nullable String client, FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(client, new FacesMessage(severity, sentence, null));
    }
}
