package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.NewSurvey;
import org.tributary.satisfaction.SurveyRow;
import org.tributary.satisfaction.Surveys;

/** The surveys that customers answer, and a new one. */
@Named
@RequestScoped
public class SurveysPage {

    /** From so many answers on it is said that some came. */
    private static final long SAID_FROM = 10;

    private List<Row> rows = List.of();
    private String title = "";
    private final AboutForm about = new AboutForm();
    private @Nullable LocalDate closesOn;
    private boolean nps = true;
    private boolean csat = true;
    private boolean ces = true;

    @Inject
    Surveys surveys;

    @Inject
    Choices choices;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** @param answered that answers come in; how many is told by the released figures only */
    public record Row(String id, String title, String about, String asks, String status, boolean answered) {
    }

    public void load() {
        rows = surveys.list().stream().map(this::row).toList();
    }

    private Row row(SurveyRow survey) {
        String about = Stream.of(word(Vocabulary.TOUCHPOINT, survey.touchpoint()), word(Vocabulary.LINE, survey.line()),
                survey.state(),
                survey.closesOn() == null ? null : texts.say("satisfaction.surveys.until", Dates.day(survey.closesOn())))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return new Row(survey.id().toString(), survey.title(),
                about.isEmpty() ? texts.get("satisfaction.surveys.anything") : about,
                Stream.concat(survey.asks().stream().map(code -> texts.get("satisfaction.surveys.ask." + code)),
                        Stream.ofNullable(survey.factors())
                                .map(one -> texts.say("satisfaction.factors.version", one.name(), one.version())))
                        .collect(Collectors.joining(" · ")),
                survey.status(), survey.responses() >= SAID_FROM);
    }

    private @Nullable String word(Vocabulary vocabulary, @Nullable String code) {
        return code == null ? null : texts.get(vocabulary.key(code));
    }

    public void create() {
        boolean done = turns.done("survey", () -> {
            surveys.create(new NewSurvey(title, about.getLine(), about.getState(), about.getTouchpoint(),
                    closesOn == null ? null : closesOn.toString(),
                    asks(), null, null, null, null));
            turns.go("/satisfaction/surveys.xhtml", "satisfaction.surveys.created");
        });
        if (!done) {
            load();
        }
    }

    private List<String> asks() {
        List<String> asks = new ArrayList<>();
        if (nps) {
            asks.add("nps");
        }
        if (csat) {
            asks.add("csat");
        }
        if (ces) {
            asks.add("ces");
        }
        return asks;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE);
    }

    public List<Choice> getStates() {
        return choices.of(Vocabulary.STATE);
    }

    public List<Choice> getTouchpoints() {
        return choices.of(Vocabulary.TOUCHPOINT);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(@Nullable LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public boolean isNps() {
        return nps;
    }

    public void setNps(boolean nps) {
        this.nps = nps;
    }

    public boolean isCsat() {
        return csat;
    }

    public void setCsat(boolean csat) {
        this.csat = csat;
    }

    public boolean isCes() {
        return ces;
    }

    public void setCes(boolean ces) {
        this.ces = ces;
    }

    public AboutForm getAbout() {
        return about;
    }
}
