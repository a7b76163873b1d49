package org.tributary.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** What the page has to say after an action: errors, each leading to its field, and news. Read while rendering. */
@Named
@RequestScoped
public class PageMessages {

    /** One sentence; {@code target} is the id of the field it is about, empty when it is about the page. */
    public record Sentence(String text, String target, boolean error) {
    }

    public List<Sentence> errors() {
        return sentences().stream().filter(Sentence::error).toList();
    }

    public List<Sentence> news() {
        return sentences().stream().filter(sentence -> !sentence.error()).toList();
    }

    private static List<Sentence> sentences() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Sentence> sentences = new ArrayList<>();
        for (Iterator<String> targets = context.getClientIdsWithMessages(); targets.hasNext();) {
            String target = targets.next();
            for (FacesMessage message : context.getMessageList(target)) {
                message.rendered();
                boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
                sentences.add(new Sentence(message.getSummary(), Objects.toString(target, ""), error));
            }
        }
        return sentences;
    }
}
