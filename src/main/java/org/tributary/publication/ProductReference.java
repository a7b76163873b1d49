package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.Check;
import org.tributary.product.ProductShelf;

/**
 * What a publication says it offers: a text, as it always was, or the id of a product, which stands in the same place. Inside
 * the caller's transaction, no door.
 */
@ApplicationScoped
public class ProductReference {

    private static final int LENGTH = 36;

    @Inject
    ProductShelf products;

    /** @throws org.tributary.platform.Invalid where an id is that of no product, or guidance names one */
    void check(Kind kind, PublicationText text) {
        Optional<UUID> product = of(text.product());
        new Check().that(product.isEmpty() || kind == Kind.PRODUCT, "product", "publication.error.guidanceOffers")
                .that(product.isEmpty() || products.isKnown(product.get()), "product", "publication.error.noProduct").done();
    }

    /** The product that is meant, where the text is an id as the API writes it. */
    public static Optional<UUID> of(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }
}
