package org.tributary.publication;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a publication was received, as it was released last. A count is null where it would tell of few, which looks the
 * same as none.
 *
 * @param audience who was in when version 1 went live; it lay in the inbox of each
 * @param acknowledged of them, since the last material change
 * @param useful of them, who found it useful
 * @param notUseful of them, who did not
 * @param opened of them, who opened it
 * @param used of them, who used it: opened the chooser of the product it presents, handed it on or printed it
 * @param comments of those whose votes are counted, without names and dates, in no order
 * @param suppressed whether anything is hidden
 * @param asOf when the newest of it was released
 */
public record ReceiptCounts(@Nullable Integer audience, @Nullable Integer acknowledged, @Nullable Integer useful,
        @Nullable Integer notUseful, @Nullable Integer opened, @Nullable Integer used, List<String> comments,
        boolean suppressed, @Nullable Instant asOf)
        implements
            Serializable {

    static final ReceiptCounts HIDDEN = new ReceiptCounts(null, null, null, null, null, null, List.of(), true, null);

    public ReceiptCounts {
        comments = List.copyOf(comments);
    }
}
