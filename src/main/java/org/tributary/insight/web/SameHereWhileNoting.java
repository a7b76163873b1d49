package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tributary.insight.SameHeres;
import org.tributary.platform.web.PageTurns;

/**
 * "Same here" from the page where a note is written. It leads back there, so that what was typed, which the browser keeps as a
 * draft, can still be noted or thrown away.
 */
@Named
@RequestScoped
public class SameHereWhileNoting {

    private static final String BUTTON = "note:same";

    @Inject
    SameHeres sameHeres;

    @Inject
    PageTurns turns;

    /** To the insight whose id the pressed button carries. */
    public void add() {
        String pressed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(BUTTON);
        PageTurns.id(pressed).ifPresentOrElse(id -> {
            if (turns.done("note", () -> sameHeres.add(id))) {
                turns.go("/observation/submit.xhtml?same=" + id, "observation.submit.sameHereDone");
            }
        }, turns::notFound);
    }

    public void undo(String id) {
        PageTurns.id(id).ifPresentOrElse(insight -> {
            if (turns.done("note", () -> sameHeres.remove(insight))) {
                turns.go("/observation/submit.xhtml", "observation.submit.sameHereUndone");
            }
        }, turns::notFound);
    }
}
