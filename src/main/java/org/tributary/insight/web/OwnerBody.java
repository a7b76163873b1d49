package org.tributary.insight.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeOwners;

/** To whom something is given; null is who asks. */
public record OwnerBody(@Nullable UUID curator) {

    /** Who sees to it; null where it is every curator's. */
    public record Answer(ThemeOwners.@Nullable Curator owner) {

        static Answer of(Optional<ThemeOwners.Curator> owner) {
            return new Answer(owner.orElse(null));
        }
    }
}
