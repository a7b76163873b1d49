package org.tributary.satisfaction.web;

import java.io.Serializable;

/** What a survey or an answer is about, as it is chosen in a form: codes, empty where nothing is. */
public class AboutForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String line = "";
    private String state = "";
    private String touchpoint = "";

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getTouchpoint() {
        return touchpoint;
    }

    public void setTouchpoint(String touchpoint) {
        this.touchpoint = touchpoint;
    }
}
