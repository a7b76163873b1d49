package org.tributary.publication;

import org.tributary.platform.Refused;

/** An author cannot approve: another pair of eyes must. */
public class OwnText extends Refused {

    public OwnText() {
        super("publication.error.ownText");
    }
}
