package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether this is the first note of somebody who has just joined: the page shows an example then. The URL says so. */
@Named
@RequestScoped
public class FirstNote {

    private boolean asked;

    public boolean isAsked() {
        return asked;
    }

    public void setAsked(boolean asked) {
        this.asked = asked;
    }
}
