package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tributary.insight.GivenEnd;
import org.tributary.platform.web.Texts;

/** Says how notes ended. */
@Named
@ApplicationScoped
public class EndWords {

    @Inject
    Texts texts;

    @Inject
    ThemeWords words;

    public String what(GivenEnd end) {
        return texts.say("insight.end.what." + end.kind().code(), end.to());
    }

    /** When, for how many notes, and whether it goes on. */
    public String about(GivenEnd end) {
        return texts.say(end.standing() ? "insight.end.aboutStanding" : "insight.end.about", words.day(end.on()), end.notes());
    }
}
