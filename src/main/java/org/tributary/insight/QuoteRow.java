package org.tributary.insight;

/** A cleared quote of an insight, by keys, with the vector of its text. */
public record QuoteRow(long insight, long observation, String text, byte[] embedding) {
}
