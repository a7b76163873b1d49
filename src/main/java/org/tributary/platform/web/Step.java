package org.tributary.platform.web;

/** One station on the way of a note: what happened ("Pooled"), the detail under it ("37 notes"), and whether it has. */
public record Step(String label, String detail, boolean done) {
}
