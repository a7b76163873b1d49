package org.tributary.product.web;

import java.io.Serializable;
import java.util.List;
import org.tributary.product.Question;

/** A question in the form of a product. */
public class QuestionRow implements Serializable {

    private String fact = "";
    private String words = "";
    private Question.Kind kind = Question.Kind.YES_NO;
    private String choices = "";

    public QuestionRow() {
        // An empty row.
    }

    QuestionRow(Question of) {
        fact = of.fact();
        words = of.words();
        kind = of.kind();
        choices = String.join("|", of.choices());
    }

    /** An empty one is left out. */
    boolean isThere() {
        return !fact.isBlank() || !words.isBlank();
    }

    Question value() {
        return new Question(fact.strip(), words.strip(), kind,
                kind == Question.Kind.CHOICE ? ProductForm.split(choices) : List.of());
    }

    public String getFact() {
        return fact;
    }

    public void setFact(String fact) {
        this.fact = fact;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Question.Kind getKind() {
        return kind;
    }

    public void setKind(Question.Kind kind) {
        this.kind = kind;
    }

    public String getChoices() {
        return choices;
    }

    public void setChoices(String choices) {
        this.choices = choices;
    }
}
