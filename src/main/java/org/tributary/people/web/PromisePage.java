package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.PromiseRow;
import org.tributary.people.Promises;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The administrator adopts what the carrier promises about notes, and sees what was promised before. */
@Named
@RequestScoped
public class PromisePage {

    private @Nullable List<PromiseRow> versions;
    private @Nullable String wording;

    @Inject
    Promises promises;

    @Inject
    InvitationWords words;

    @Inject
    Texts texts;

    @Inject
    PageTurns turns;

    public void adopt() {
        turns.done("promise", () -> {
            promises.adopt(getWording());
            turns.go("/people/promise.xhtml", "people.promise.adopted");
        });
    }

    public List<PromiseRow> getVersions() {
        if (versions == null) {
            versions = promises.list();
        }
        return versions;
    }

    public @Nullable PromiseRow getCurrent() {
        return getVersions().stream().findFirst().orElse(null);
    }

    /** Since when, and by whom. */
    public String told(PromiseRow row) {
        return row.by() == null
                ? texts.say("people.promise.version", row.number(), words.day(row.adoptedAt()))
                : texts.say("people.promise.versionBy", row.number(), words.day(row.adoptedAt()), row.by());
    }

    public String getWording() {
        String typed = wording;
        return typed == null
                ? getVersions().stream().findFirst().map(PromiseRow::text).orElseGet(() -> texts.get(Promises.STANDARD))
                : typed;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }
}
