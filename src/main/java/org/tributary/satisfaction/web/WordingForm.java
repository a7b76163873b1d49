package org.tributary.satisfaction.web;

import java.io.Serializable;
import org.tributary.satisfaction.survey.Wording;

/** The words of a question as they are typed, by language. */
public class WordingForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final String question;
    private String en = "";
    private String es = "";
    private String it = "";

    WordingForm(String question) {
        this.question = question;
    }

    void show(Wording text) {
        en = text.en();
        es = text.es();
        it = text.it();
    }

    Wording typed() {
        return new Wording(en, es, it);
    }

    /** The code of the question they are for. */
    public String getQuestion() {
        return question;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getEs() {
        return es;
    }

    public void setEs(String es) {
        this.es = es;
    }

    public String getIt() {
        return it;
    }

    public void setIt(String it) {
        this.it = it;
    }
}
