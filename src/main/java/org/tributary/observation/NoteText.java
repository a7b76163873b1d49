package org.tributary.observation;

import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;

/** The text of a note before it is masked: without control characters, 1 to 20,000 code points after trimming. */
final class NoteText {

    static final int MOST_CODE_POINTS = 20_000;

    private NoteText() {
    }

    /** The clean text; a wrong one is reported under the field {@code text}. */
    static String checked(@Nullable String typed, Check check) {
        return check.text("text", typed == null ? null : clean(typed), MOST_CODE_POINTS);
    }

    /** At most as long as a note may be. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS));
    }

    /** Without control characters except newline and tab; a half surrogate, which no database stores, becomes U+FFFD. */
    static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
