package org.tributary.insight;

import org.jspecify.annotations.Nullable;

/**
 * A theme that the carrier knows of before any agent noted it.
 *
 * @param summary the title again where it is missing
 * @param line a code of the vocabulary, or empty for any
 * @param source where the carrier has it from, as "complaints" or "call centre"
 */
public record NewStarter(@Nullable String title, @Nullable String summary, @Nullable String line, @Nullable String source) {
}
