/**
 * What every page needs: the values that charts, choices and step lists are drawn from, the one renderer behind our own
 * input tags, and the summary of messages.
 *
 * <p>A chart is plain geometry, computed here and written by a Facelets tag as SVG: nothing is drawn by a script, so the
 * page is whole before any script runs, and the numbers stand in a table beside it. Pages read these records with
 * parentheses ({@code #{choice.label()}}), because EL 5 sees no properties on a record. {@code src/docs/look.md} shows
 * each tag with an example.
 */
@NullMarked
package org.tributary.platform.web;

import org.jspecify.annotations.NullMarked;
