package org.tributary.insight;

import org.jspecify.annotations.Nullable;

/** An insight on the curators' desk; {@code agents} is its released reach, null while it is hidden. */
public record DeskInsight(InsightRow row, @Nullable Long agents) {
}
