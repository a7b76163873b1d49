package org.tributary.insight.web;

/**
 * Something on the desk that waits for a curator: the words, and the way there.
 *
 * @param kind of decision, the code of its filter
 * @param owner who sees to it in words, or empty where that is not told
 * @param take the id of the theme that can be taken, or empty
 * @param first whether it is the first thing to do
 */
public record DeskRow(String kind, String icon, String title, String detail, String owner, String take, String link,
        String action, boolean first) {
}
