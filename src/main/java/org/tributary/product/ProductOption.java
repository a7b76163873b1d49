package org.tributary.product;

import java.io.Serializable;
import java.util.List;

/**
 * One way to take the product.
 *
 * @param states where it can be had, empty for every state of the product
 * @param segments whom it is for, empty for every segment
 */
public record ProductOption(String name, String words, List<String> states, List<String> segments) implements Serializable {

    public ProductOption {
        states = List.copyOf(states);
        segments = List.copyOf(segments);
    }
}
