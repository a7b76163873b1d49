package org.tributary.publication;

import java.util.Set;
import java.util.UUID;

/** A version went live; the recipients are asked to read it, and are none where the change was editorial only. */
public record PublicationWentLive(UUID id, int version, String title, String kind, boolean mustRead,
        boolean material, Set<Long> recipients) {

    public PublicationWentLive {
        recipients = Set.copyOf(recipients);
    }
}
