package org.tributary.satisfaction.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.NewSurvey;
import org.tributary.satisfaction.SurveyRow;
import org.tributary.satisfaction.survey.NewQuestionnaire;
import org.tributary.satisfaction.survey.Questionnaire;
import org.tributary.satisfaction.survey.Wording;

/** A survey as it is typed. */
public class SurveyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String title = "";
    private final AboutForm about = new AboutForm();
    private @Nullable LocalDate closesOn;
    private final Map<String, Boolean> asks = new LinkedHashMap<>();
    private String factorSet = "";
    private boolean freeText = true;
    private final List<WordingForm> wordings = Stream.concat(Questionnaire.SCORES.stream(), Stream.of(Questionnaire.WORDS))
            .map(WordingForm::new).toList();

    SurveyForm() {
        Questionnaire.SCORES.forEach(code -> asks.put(code, true));
    }

    /** Shows what was saved. */
    void show(SurveyRow survey, NewQuestionnaire questions) {
        title = survey.title();
        about.setLine(Objects.requireNonNullElse(survey.line(), ""));
        about.setState(Objects.requireNonNullElse(survey.state(), ""));
        about.setTouchpoint(Objects.requireNonNullElse(survey.touchpoint(), ""));
        closesOn = survey.closesOn();
        asks.replaceAll((code, before) -> questions.asks().contains(code));
        factorSet = Objects.toString(questions.factorSet(), "");
        freeText = questions.freeText();
        wordings.forEach(one -> one.show(questions.wording().getOrDefault(one.getQuestion(), Wording.NONE)));
    }

    NewSurvey typed() {
        return new NewSurvey(title, about.getLine(), about.getState(), about.getTouchpoint(),
                closesOn == null ? null : closesOn.toString(),
                asks.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList(), factorSet, freeText,
                wordings.stream().collect(Collectors.toMap(WordingForm::getQuestion, WordingForm::typed)), true);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public AboutForm getAbout() {
        return about;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(@Nullable LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    /** By the code of a score. */
    public Map<String, Boolean> getAsks() {
        return asks;
    }

    public String getFactorSet() {
        return factorSet;
    }

    public void setFactorSet(String factorSet) {
        this.factorSet = factorSet;
    }

    public boolean isFreeText() {
        return freeText;
    }

    public void setFreeText(boolean freeText) {
        this.freeText = freeText;
    }

    public List<WordingForm> getWordings() {
        return wordings;
    }
}
