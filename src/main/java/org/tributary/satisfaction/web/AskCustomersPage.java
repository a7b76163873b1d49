package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.SurveyLinks;

/** An agent's own addresses and codes, to be handed to customers. */
@Named
@RequestScoped
public class AskCustomersPage {

    private List<Row> rows = List.of();

    @Inject
    SurveyLinks links;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** @param field the id of the field that holds the address */
    public record Row(UUID survey, String title, String about, String address, String field, QrCode code) {
    }

    public void load() {
        rows = links.mine().stream().map(this::row).toList();
    }

    private Row row(SurveyLinks.Mine mine) {
        return new Row(mine.survey(), mine.title(), about(mine), mine.address(), "address-" + mine.survey(),
                QrCode.of(mine.address()));
    }

    private String about(SurveyLinks.Mine mine) {
        String touchpoint = mine.touchpoint();
        String about = touchpoint == null
                ? texts.get("satisfaction.ask.general")
                : texts.say("satisfaction.ask.about", texts.get(Vocabulary.TOUCHPOINT.key(touchpoint)));
        return mine.closesOn() == null ? about : texts.say("satisfaction.ask.until", about, Dates.day(mine.closesOn()));
    }

    /** The button bears the survey's id; the address is shown once, on the page after. */
    public void once() {
        UUID survey = pressed();
        if (survey == null) {
            load();
            return;
        }
        turns.done("ask", () -> {
            SurveyLinks.Mine made = links.once(survey);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put("oneAnswer", made.address());
            turns.go("/satisfaction/ask.xhtml", "satisfaction.ask.made");
        });
    }

    private static @Nullable UUID pressed() {
        return PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("ask:once"))
                .orElse(null);
    }

    public List<Row> getRows() {
        return rows;
    }
}
