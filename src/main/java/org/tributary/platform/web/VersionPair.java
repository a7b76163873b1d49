package org.tributary.platform.web;

import org.jspecify.annotations.Nullable;

/** Two versions of something that are compared, as they stand in the URL: 0 for the last but one and for the last. */
public abstract class VersionPair {

    private String id = "";
    private int before;
    private int after;

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public int getBefore() {
        return before;
    }

    public void setBefore(int before) {
        this.before = before;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
