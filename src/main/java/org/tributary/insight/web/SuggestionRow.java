package org.tributary.insight.web;

/**
 * A suggestion on the desk in words, with the act that follows it.
 *
 * @param act the name of the button that follows it ({@code merge} or {@code split}), empty where none does
 * @param of the id the button carries
 * @param key the letter that presses it
 * @param link the way to the theme, to look before deciding
 * @param publish the way to the form that publishes it, empty where it is published or may not be
 */
public record SuggestionRow(String id, String icon, String title, String detail, String act, String label, String of,
        String key, String link, String publish) {
}
