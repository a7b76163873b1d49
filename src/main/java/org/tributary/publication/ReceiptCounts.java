package org.tributary.publication;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a publication was received, as it was released last. A count is null where it would tell of few, which looks the
 * same as none.
 *
 * @param audience who was in when version 1 went live
 * @param acknowledged of them, since the last material change
 * @param useful of them, who found it useful
 * @param notUseful of them, who did not
 * @param comments of those whose votes are counted, without names and dates, in no order
 * @param suppressed whether anything is hidden
 * @param asOf when the newest of it was released
 */
public record ReceiptCounts(@Nullable Integer audience, @Nullable Integer acknowledged, @Nullable Integer useful,
        @Nullable Integer notUseful, List<String> comments, boolean suppressed, @Nullable Instant asOf)
        implements
            Serializable {

    static final ReceiptCounts HIDDEN = new ReceiptCounts(null, null, null, null, List.of(), true, null);

    public ReceiptCounts {
        comments = List.copyOf(comments);
    }
}
