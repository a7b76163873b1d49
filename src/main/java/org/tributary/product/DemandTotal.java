package org.tributary.product;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many clients agents have for a product, as it was released; null where it would tell of few, which looks like none. */
public record DemandTotal(@Nullable Integer clients, boolean suppressed, @Nullable Instant asOf) implements Serializable {

    static final DemandTotal HIDDEN = new DemandTotal(null, true, null);
}
