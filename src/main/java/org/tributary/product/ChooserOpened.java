package org.tributary.product;

import java.util.UUID;

/** An agent opened a product for the conversation with a customer. Of what is said there, nothing is known. */
public record ChooserOpened(UUID product) {
}
