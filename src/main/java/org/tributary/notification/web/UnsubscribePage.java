package org.tributary.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tributary.notification.InboxKind;
import org.tributary.notification.MailHabits;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** Where the link at the end of a mail leads: it asks once. The link travels in the form, so it needs no session. */
@Named
@RequestScoped
public class UnsubscribePage {

    private String token = "";
    private String kind = "";
    private boolean done;
    private boolean known;

    @Inject
    MailHabits habits;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @PostConstruct
    void open() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = parameters.getOrDefault("token", "");
        kind = parameters.getOrDefault("kind", "");
        done = parameters.containsKey("done");
        known = (inboxKind().isPresent() || kind.equals(MailHabits.DIGEST)) && habits.isKnown(token);
    }

    public void stop() {
        stop(kind);
    }

    public void stopAll() {
        stop(MailHabits.ALL);
    }

    private void stop(String what) {
        turns.done("unsubscribe", () -> {
            habits.unsubscribe(token, what);
            // Both were found in the database or in the list of kinds, so they need no encoding.
            turns.go("/notification/unsubscribe.xhtml?token=" + token + "&kind=" + kind + "&done=true", "");
        });
    }

    private Optional<InboxKind> inboxKind() {
        return Arrays.stream(InboxKind.values()).filter(one -> one.code().equals(kind)).findFirst();
    }

    public boolean isNeeded() {
        return inboxKind().map(InboxKind::isNeeded).orElse(false);
    }

    public String getTitle() {
        return texts.get(!known
                ? "notification.unsubscribe.gone"
                : done ? "notification.unsubscribe.doneTitle" : "notification.unsubscribe.title");
    }

    public String getSubtitle() {
        if (!known) {
            return texts.get("notification.unsubscribe.goneWhy");
        }
        if (done) {
            return texts.get("notification.unsubscribe.done");
        }
        String about = inboxKind().map(one -> "“" + texts.get("notification.kind." + one.code()) + "”")
                .orElseGet(() -> texts.get("notification.unsubscribe.digest"));
        return texts.say(isNeeded() ? "notification.unsubscribe.needed" : "notification.unsubscribe.what", about);
    }

    public boolean isAsking() {
        return known && !done;
    }

    public String getToken() {
        return token;
    }

    public String getKind() {
        return kind;
    }
}
