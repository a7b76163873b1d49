package org.tributary.publication;

import java.time.LocalDate;
import java.util.UUID;

/** Something live should be looked at again by that day, or should have been, and waits for this person, by key. */
public record ReviewDue(UUID id, String title, LocalDate reviewBy, long recipient) {
}
