package org.tributary.transfer;

import java.util.Locale;

/** Where a job stands. */
public enum ImportState {

    /** A vendor's file, of which is still to be said what its columns are. */
    UPLOADED, QUEUED, RUNNING, DONE, FAILED;

    public boolean canBecome(ImportState next) {
        return switch (this) {
            case UPLOADED -> next == QUEUED || next == FAILED;
            case QUEUED -> next == RUNNING || next == FAILED;
            case RUNNING -> next == DONE || next == FAILED;
            case DONE, FAILED -> false;
        };
    }

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
