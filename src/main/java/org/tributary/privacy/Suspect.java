package org.tributary.privacy;

/**
 * What may be a person's name and was left in the masked text, for the agent to confirm or to mark "not a person".
 *
 * @param start offset in the masked text, in UTF-16 units
 * @param end offset behind it
 */
public record Suspect(int start, int end, String text) {
}
