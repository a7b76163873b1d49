package org.tributary.observation;

/** Somebody looks at the notes that were set aside, so that nothing need tell them of these any more. */
public record WaitingNotesOpened(long person) {
}
