package org.tributary.publication;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a writer needs to begin.
 *
 * @param view what is changed, null for a new publication
 * @param insights those that are released and can be answered
 * @param size of its present audience, null where it has none to show
 */
public record Writing(@Nullable PublicationView view, AudienceChoices choices, List<InsightName> insights,
        @Nullable AudienceSize size) implements Serializable {
}
