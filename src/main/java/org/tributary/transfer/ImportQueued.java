package org.tributary.transfer;

/** A file was kept and waits to be worked on. @param job its key */
public record ImportQueued(long job) {
}
