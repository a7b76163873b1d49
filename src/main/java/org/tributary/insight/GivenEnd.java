package org.tributary.insight;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision about a theme's notes, for curators.
 *
 * @param to the department, or empty
 * @param notes how many notes it ended
 * @param standing whether later notes of the theme get it too
 */
public record GivenEnd(UUID id, EndKind kind, String to, String text, LocalDate on, long notes, boolean standing) {
}
