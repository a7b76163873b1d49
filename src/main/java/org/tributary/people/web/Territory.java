package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;

/** States and lines as somebody confirms them ({@code WEB-INF/includes/statesAndLines.xhtml}): those they were given first. */
@RequestScoped
public class Territory {

    private List<String> givenStates = List.of();
    private List<String> givenLines = List.of();
    private final Map<String, Boolean> states = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();

    @Inject
    Choices choices;

    void confirms(List<String> ofStates, List<String> ofLines) {
        givenStates = List.copyOf(ofStates);
        givenLines = List.copyOf(ofLines);
        givenStates.forEach(code -> states.put(code, true));
        givenLines.forEach(code -> lines.put(code, true));
    }

    List<String> chosenStates() {
        return PersonForm.chosen(states);
    }

    List<String> chosenLines() {
        return PersonForm.chosen(lines);
    }

    public List<Choice> getUsualStates() {
        return choices.of(Vocabulary.STATE, givenStates);
    }

    /** Without the one that says none. */
    public List<Choice> getOtherStates() {
        return choices.others(Vocabulary.STATE, givenStates).stream().filter(choice -> !choice.key().equals("--")).toList();
    }

    public List<Choice> getUsualLines() {
        return choices.of(Vocabulary.LINE, givenLines);
    }

    public List<Choice> getOtherLines() {
        return choices.others(Vocabulary.LINE, givenLines);
    }

    public Map<String, Boolean> getStates() {
        return states;
    }

    public Map<String, Boolean> getLines() {
        return lines;
    }
}
