package org.tributary.publication;

import org.tributary.platform.Refused;

/** The step does not follow from where the publication stands. */
public class WrongStep extends Refused {

    public WrongStep(PublicationStatus stands) {
        super("publication.error.wrongStep." + stands.code());
    }
}
