package org.tributary.people;

import org.jspecify.annotations.Nullable;

/** A person has left: access has ended; what was on the desk passes to the successor, by key, null where none was named. */
public record PersonLeft(long person, @Nullable Long successor) {
}
