package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;

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

    public String getLanguage() {
        return currentPerson.find().map(Actor::language).orElse("en");
    }
}
