package org.tributary.publication;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What came of publications, for agents: words without a figure. The component that measures it implements this. */
public interface PublicationOutcome {

    /** The key of a short text for each whose effect is known, such as "about half as many notes since". */
    Map<UUID, String> outcomesOf(Collection<UUID> publications);
}
