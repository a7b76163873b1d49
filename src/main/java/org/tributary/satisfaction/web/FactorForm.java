package org.tributary.satisfaction.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.survey.FactorSets;
import org.tributary.satisfaction.survey.NewFactorSet.NewFactor;

/** A factor as it is typed; one of which nothing is typed is none. */
public class FactorForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String code = "";
    private @Nullable Integer weight;
    private final WordingForm text = new WordingForm("factor");

    void show(FactorSets.Part part) {
        code = part.code();
        weight = part.weight();
        text.show(part.text());
    }

    NewFactor typed() {
        return new NewFactor(code, weight, text.typed());
    }

    boolean isTyped() {
        return !code.isBlank() || weight != null || !text.typed().saysNothing();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable Integer getWeight() {
        return weight;
    }

    public void setWeight(@Nullable Integer weight) {
        this.weight = weight;
    }

    public WordingForm getText() {
        return text;
    }
}
