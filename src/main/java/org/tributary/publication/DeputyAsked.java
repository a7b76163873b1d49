package org.tributary.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something about a publication that somebody should hear who is away, told to the one who stands in.
 *
 * @param what {@code due}, {@code approved} or {@code returned}
 * @param readable whether the deputy may open it
 * @param absent the name of who is away
 * @param until the last day away
 * @param deputy by key
 */
public record DeputyAsked(UUID id, String title, String what, boolean readable, String absent, LocalDate until,
        long deputy) {
}
