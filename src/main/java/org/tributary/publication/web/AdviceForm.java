package org.tributary.publication.web;

import java.io.Serializable;
import org.tributary.publication.Advice;

/** What to do and what to say, as it stands in the form. */
public class AdviceForm implements Serializable {

    private String toDo = "";
    private String toSay = "";
    private String spanish = "";
    private boolean fits;
    private boolean shareable;
    private Advice before = Advice.NONE;

    void fill(Advice advice) {
        before = advice;
        toDo = advice.toDo();
        toSay = advice.toSay();
        spanish = advice.spanish();
        shareable = advice.shareable();
        fits = false;
    }

    /** The Spanish belongs to the words of now where it changed, or where the writer says so. */
    Advice advice() {
        boolean now = fits || !spanish.strip().equals(before.spanish());
        return new Advice(toDo, toSay, spanish, now ? toSay : before.translated(), shareable);
    }

    /** Whether what is to be said changed after it was translated. */
    public boolean isOutOfDate() {
        return advice().isOutOfDate();
    }

    /** Whether it was out of date when the form was opened, or the writer just said that it is not. */
    public boolean isAsking() {
        return isOutOfDate() || fits;
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

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String spanish) {
        this.spanish = spanish;
    }

    public boolean isFits() {
        return fits;
    }

    public void setFits(boolean fits) {
        this.fits = fits;
    }

    public boolean isShareable() {
        return shareable;
    }

    public void setShareable(boolean shareable) {
        this.shareable = shareable;
    }
}
