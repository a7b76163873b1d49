package org.tributary.insight;

import org.tributary.platform.Refused;

/** A theme is published once; what follows is a response. */
public class AlreadyPublished extends Refused {

    public AlreadyPublished() {
        super("insight.publish.already");
    }
}
