package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;

/** What a note can be about: the few that this person is likely to choose, the others, and all. */
@Named
@RequestScoped
public class NoteChoices {

    private static final List<String> USUAL_TOUCHPOINTS = List.of("quote", "service", "claim", "renewal");
    private static final List<String> USUAL_KINDS = List.of("complaint", "need", "praise", "product_gap");

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Choices choices;

    public List<Choice> getUsualLines() {
        return choices.of(Vocabulary.LINE, currentPerson.get().lines());
    }

    public List<Choice> getOtherLines() {
        return choices.others(Vocabulary.LINE, currentPerson.get().lines());
    }

    public List<Choice> getUsualStates() {
        return choices.of(Vocabulary.STATE, currentPerson.get().states());
    }

    public List<Choice> getOtherStates() {
        return choices.others(Vocabulary.STATE, currentPerson.get().states());
    }

    public List<Choice> getUsualTouchpoints() {
        return choices.of(Vocabulary.TOUCHPOINT, USUAL_TOUCHPOINTS);
    }

    public List<Choice> getOtherTouchpoints() {
        return choices.others(Vocabulary.TOUCHPOINT, USUAL_TOUCHPOINTS);
    }

    public List<Choice> getUsualKinds() {
        return choices.of(Vocabulary.KIND, USUAL_KINDS);
    }

    public List<Choice> getOtherKinds() {
        return choices.others(Vocabulary.KIND, USUAL_KINDS);
    }

    public List<Choice> getAllLines() {
        return choices.of(Vocabulary.LINE);
    }

    public List<Choice> getAllStates() {
        return choices.of(Vocabulary.STATE);
    }

    public List<Choice> getAllTouchpoints() {
        return choices.of(Vocabulary.TOUCHPOINT);
    }

    public List<Choice> getAllKinds() {
        return choices.of(Vocabulary.KIND);
    }
}
