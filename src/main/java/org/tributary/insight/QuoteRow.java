package org.tributary.insight;

/** A cleared quote of an insight, by keys. */
public record QuoteRow(long insight, long observation, String text) {
}
