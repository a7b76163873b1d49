package org.tributary.insight;

/** A note by who wrote it, of which agency and owner group, and whether its author has heard nothing of it yet. */
public record ReceivedNote(long key, long author, long agency, long ownerGroup, boolean open) {
}
