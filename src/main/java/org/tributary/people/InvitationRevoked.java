package org.tributary.people;

import java.util.UUID;

/** An invitation was revoked: what still waits to be sent of it must not go. */
public record InvitationRevoked(UUID invitation) {
}
