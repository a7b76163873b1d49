package org.tributary.privacy;

/** How often a type of personal data was masked in a text. */
public record Redaction(String type, int count) {
}
