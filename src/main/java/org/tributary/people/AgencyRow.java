package org.tributary.people;

import java.util.UUID;

/** A row of the list of agencies; {@code people} counts those whose membership holds today. */
public record AgencyRow(UUID id, String name, String tier, String ownerGroup, long people) {
}
