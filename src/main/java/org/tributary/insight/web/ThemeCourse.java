package org.tributary.insight.web;

import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.LineChart;

/**
 * How the notes of a theme go, for curators: the trend in a word and in figures, and its drawing.
 *
 * @param chart null while there is one week only
 */
public record ThemeCourse(InsightCards.Chip trend, String figures, @Nullable LineChart chart) {
}
