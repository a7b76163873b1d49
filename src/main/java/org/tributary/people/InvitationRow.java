package org.tributary.people;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of invitations.
 *
 * @param agency null where somebody joins the carrier's staff
 * @param kind {@code staff}, else the role of the membership
 * @param state the code of an {@link InvitationState}
 * @param invitedBy the name, null for the system
 */
public record InvitationRow(UUID id, String name, String address, @Nullable String agency, String kind, String state,
        OffsetDateTime invitedAt, OffsetDateTime expiresAt, @Nullable OffsetDateTime closedAt, @Nullable String invitedBy) {

    static final String SELECT = """
            select new org.tributary.people.InvitationRow(i.publicId, i.name, i.address, a.name, i.kind, i.state, i.invitedAt,
                i.expiresAt, i.closedAt, p.name)
            from Invitation i left join i.agency a left join Person p on p.id = i.invitedBy
            """;

    /** With the state that the clock makes of it. */
    InvitationRow at(OffsetDateTime now) {
        boolean expired = closedAt == null && !expiresAt.isAfter(now);
        return expired
                ? new InvitationRow(id, name, address, agency, kind, InvitationState.EXPIRED.code(), invitedAt, expiresAt,
                        null, invitedBy)
                : this;
    }

    /** Whether it can still be sent again or revoked. */
    public boolean open() {
        return closedAt == null;
    }
}
