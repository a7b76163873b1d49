package org.tributary.publication.web;

import java.io.Serializable;
import org.tributary.platform.Language;
import org.tributary.publication.Advice;
import org.tributary.publication.Translation;

/** A translation of what is to be said, as it stands in the form beside the words. */
public class TranslationForm implements Serializable {

    private final Language language;
    private final AdviceForm beside;
    private String text = "";
    private boolean fits;
    private Translation before;

    TranslationForm(Language language, AdviceForm beside) {
        this.language = language;
        this.beside = beside;
        before = new Translation(language, "", "");
    }

    void fill(Advice advice) {
        before = advice.in(language).orElse(new Translation(language, "", ""));
        text = before.text();
        fits = false;
    }

    /** It belongs to the words of now where it changed, or where the writer says so. */
    Translation translation() {
        boolean now = fits || !text.strip().equals(before.text());
        return new Translation(language, text, now ? beside.getToSay() : before.of());
    }

    /** Whether what is to be said changed after it was translated. */
    public boolean isOutOfDate() {
        Advice advice = beside.advice();
        return advice.in(language).filter(advice::isOutOfDate).isPresent();
    }

    /** Whether it was out of date when the form was opened, or the writer just said that it is not. */
    public boolean isAsking() {
        return isOutOfDate() || fits;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isFits() {
        return fits;
    }

    public void setFits(boolean fits) {
        this.fits = fits;
    }
}
