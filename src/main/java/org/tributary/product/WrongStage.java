package org.tributary.product;

import org.tributary.platform.Refused;

/** That stage does not follow. */
public class WrongStage extends Refused {

    /** The key names the present one, so that the sentence is whole in every language. */
    public WrongStage(Stage now) {
        super("product.error.stage." + now.code());
    }
}
