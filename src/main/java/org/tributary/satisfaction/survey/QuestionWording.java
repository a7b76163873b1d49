package org.tributary.satisfaction.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The carrier's own words for one question. */
@Embeddable
public class QuestionWording {

    private String question = "";

    @Column(name = "text_en")
    private String english = "";

    @Column(name = "text_es")
    private String spanish = "";

    @Column(name = "text_it")
    private String italian = "";

    protected QuestionWording() {
    }

    QuestionWording(String question, Wording text) {
        this.question = question;
        this.english = text.en();
        this.spanish = text.es();
        this.italian = text.it();
    }

    String question() {
        return question;
    }

    Wording text() {
        return new Wording(english, spanish, italian);
    }
}
