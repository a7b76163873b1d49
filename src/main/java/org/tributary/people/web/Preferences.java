package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Language;

/** How this person wants the pages; the device's own choice where nobody is signed in. */
@Named
@RequestScoped
public class Preferences {

    @Inject
    CurrentPerson currentPerson;

    /** {@code light}, {@code dark}, or empty for the device's. */
    public String getTheme() {
        return currentPerson.find().map(Actor::theme).orElse("");
    }

    /** {@code off} where single letters must not act, else {@code on}. */
    public String getKeys() {
        return currentPerson.find().map(Actor::keys).orElse(true) ? "on" : "off";
    }

    /** What the page declares as its language. */
    public String getLanguage() {
        return Language.spoken().code();
    }
}
