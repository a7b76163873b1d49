package org.tributary.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as those see it who may.
 *
 * @param deputy who was named, or null
 * @param second who stands in where the deputy is away too, or null
 * @param now whether it holds today
 * @param over whether it ended before today
 */
public record LeaveRow(UUID id, LocalDate from, LocalDate to, @Nullable String deputy, Cover cover,
        @Nullable String second, boolean now, boolean over) implements Serializable {

    /** Whether somebody stands in all the time. */
    public enum Cover {
        NOT_ASKED, DEPUTY, SECOND, DEPUTY_AWAY, DEPUTY_LEFT
    }
}
