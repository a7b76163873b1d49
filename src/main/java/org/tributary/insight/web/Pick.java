package org.tributary.insight.web;

import java.io.Serializable;
import java.util.UUID;

/** A note that a curator can pick; it carries no author. */
public class Pick implements Serializable {

    private static final long serialVersionUID = 1;
    private final UUID note;
    private final String text;
    private final String about;
    private boolean chosen;

    Pick(UUID note, String text, String about) {
        this.note = note;
        this.text = text;
        this.about = about;
    }

    public UUID getNote() {
        return note;
    }

    public String getText() {
        return text;
    }

    public String getAbout() {
        return about;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
