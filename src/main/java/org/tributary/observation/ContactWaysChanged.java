package org.tributary.observation;

/** The carrier named other ways for what is no note. {@code kinds} is how many are set now. */
public record ContactWaysChanged(int kinds) {
}
