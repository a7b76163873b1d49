package org.tributary.insight.web;

import java.io.Serializable;
import java.util.UUID;

/** A note that a curator can pick; it carries no author. */
public class Pick implements Serializable {

    private static final long serialVersionUID = 1;
    private final UUID note;
    private final String text;
    private final String about;
    private final String owner;
    private boolean chosen;

    Pick(UUID note, String text, String about) {
        this(note, text, about, "");
    }

    /** @param owner who of the curators sees to it, in words, or empty */
    Pick(UUID note, String text, String about, String owner) {
        this.note = note;
        this.text = text;
        this.about = about;
        this.owner = owner;
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

    public String getOwner() {
        return owner;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
