package org.tributary.product;

import java.util.Set;
import java.util.UUID;

/** Which products a live publication presents to the current person; what publishes them stands above this component. */
public interface PresentedProducts {

    Set<UUID> toMe();
}
