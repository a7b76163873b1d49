package org.tributary.people;

import java.util.List;
import java.util.UUID;

/** A row of the list of agencies; {@code people} counts those whose membership holds today. */
public record AgencyRow(UUID id, String name, String tier, List<String> tags, String ownerGroup, long people) {

    /** As the database writes it, the tags joined by {@code |}. */
    public AgencyRow(UUID id, String name, String tier, String tags, String ownerGroup, long people) {
        this(id, name, tier, Membership.split(tags), ownerGroup, people);
    }
}
