package org.tributary.publication;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audience and a membership as the database writes them: values joined by {@code |}. */
final class AudienceColumns {

    private AudienceColumns() {
    }

    static Audience audience(String states, String lines, String agencies, String tiers, String roles,
            @Nullable String noted, String tags) {
        return new Audience(split(states), split(lines), split(agencies).stream().map(UUID::fromString).toList(),
                split(tiers), split(roles), noted == null ? null : UUID.fromString(noted), split(tags));
    }

    static List<String> split(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split("\\|")).filter(value -> !value.isEmpty()).toList();
    }
}
