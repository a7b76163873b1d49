package org.tributary.product;

import org.tributary.platform.Refused;

/** Whoever wrote terms cannot offer them: another pair of eyes must. */
public class OwnTerms extends Refused {

    public OwnTerms() {
        super("product.error.ownTerms");
    }
}
