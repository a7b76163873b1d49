package org.tributary.product;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product in a list or on the publication that presents it.
 *
 * @param version of the terms that are offered, else of the newest
 * @param pending whether newer terms wait to be offered
 * @param states where it can be offered today
 * @param ending those of them where the form ends within the next weeks
 */
public record ProductCard(UUID id, String name, String summary, String line, Stage stage, Instant stageAt, int version,
        boolean pending, List<String> states, List<String> ending) implements Serializable {

    public ProductCard {
        states = List.copyOf(states);
        ending = List.copyOf(ending);
    }
}
