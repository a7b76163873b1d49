package org.tributary.product;

import java.util.Set;
import java.util.UUID;

/**
 * A product reached another stage.
 *
 * @param recipients the agents who said that they have clients for it
 */
public record ProductStageChanged(UUID id, String name, String stage, Set<Long> recipients) {

    public ProductStageChanged {
        recipients = Set.copyOf(recipients);
    }
}
