package org.tributary.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;

/** What the current person does here, role by role, and the words of the portal. */
@Named
@RequestScoped
public class HelpPage {

    private static final List<String> WORDS = List.of("note", "masked", "theme", "insight", "sameHere", "reach", "response",
            "guidance", "product", "mustRead", "audience", "acknowledge", "effect", "interval", "release", "nps");

    @Inject
    CurrentPerson currentPerson;

    /** A role and the five things it does. */
    public record Section(String role, List<HelpTopic> topics) {
    }

    /** Those of the roles held; what is the same for several of them once. */
    public List<Section> getSections() {
        return Stream.of(Role.values()).filter(currentPerson::is).filter(role -> !HelpTopic.of(role).isEmpty())
                .map(role -> new Section(role.code(), HelpTopic.of(role))).toList();
    }

    /** The words of the loop, in its order; {@code home.words.<word>} names one, {@code .means} says what it is. */
    public List<String> getWords() {
        return WORDS;
    }
}
