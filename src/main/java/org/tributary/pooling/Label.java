package org.tributary.pooling;

import java.util.List;

/**
 * What a theme is called until a curator names it.
 *
 * @param headline the beginning of its most central text
 * @param chips the phrases that set it apart from other themes, most telling first
 */
public record Label(String headline, List<String> chips) {
}
