package org.tributary.publication.web;

import java.io.Serializable;
import java.util.List;
import org.tributary.platform.Language;
import org.tributary.publication.Advice;

/** What to do and what to say, as it stands in the form. */
public class AdviceForm implements Serializable {

    private String toDo = "";
    private String toSay = "";
    private boolean shareable;
    private final TranslationForm spanish = new TranslationForm(Language.SPANISH, this);
    private final TranslationForm italian = new TranslationForm(Language.ITALIAN, this);

    void fill(Advice advice) {
        toDo = advice.toDo();
        toSay = advice.toSay();
        shareable = advice.shareable();
        spanish.fill(advice);
        italian.fill(advice);
    }

    Advice advice() {
        return new Advice(toDo, toSay, List.of(spanish.translation(), italian.translation()), shareable);
    }

    public String getToDo() {
        return toDo;
    }

    public void setToDo(String toDo) {
        this.toDo = toDo;
    }

    public String getToSay() {
        return toSay;
    }

    public void setToSay(String toSay) {
        this.toSay = toSay;
    }

    public TranslationForm getSpanish() {
        return spanish;
    }

    public TranslationForm getItalian() {
        return italian;
    }

    public boolean isShareable() {
        return shareable;
    }

    public void setShareable(boolean shareable) {
        this.shareable = shareable;
    }
}
