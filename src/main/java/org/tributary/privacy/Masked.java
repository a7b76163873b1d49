package org.tributary.privacy;

import java.util.List;

/**
 * A text after masking; only this form is ever stored.
 *
 * @param text with {@code [phone]} and the like in place of personal data
 * @param redactions what was masked, by type in alphabetical order; placeholders already in the text are not counted
 * @param suspects suspected names left in the text, in its order
 */
public record Masked(String text, List<Redaction> redactions, List<Suspect> suspects) {

    public Masked {
        redactions = List.copyOf(redactions);
        suspects = List.copyOf(suspects);
    }
}
