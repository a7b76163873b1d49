package org.tributary.publication;

import java.io.Serializable;
import java.util.UUID;

/** An insight that a publication answers. */
public record InsightName(UUID id, String title) implements Serializable {
}
