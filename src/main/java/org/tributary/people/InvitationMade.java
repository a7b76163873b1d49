package org.tributary.people;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An invitation was made or sent again; the link is a secret and stands nowhere else in clear. */
public record InvitationMade(UUID invitation, String address, String name, String inviter, String network, String link,
        OffsetDateTime expiresAt) {
}
