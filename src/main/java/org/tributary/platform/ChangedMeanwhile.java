package org.tributary.platform;

/** Somebody else changed the thing since it was read; the newer values are to be shown beside what was typed. */
public class ChangedMeanwhile extends Refused {

    public ChangedMeanwhile() {
        super("platform.error.changedMeanwhile");
    }
}
