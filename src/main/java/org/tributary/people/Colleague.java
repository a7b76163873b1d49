package org.tributary.people;

import java.io.Serializable;
import java.util.UUID;

/** Somebody who can stand in or take over. */
public record Colleague(UUID id, String name) implements Serializable {
}
