package org.tributary.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Somebody to be invited.
 *
 * @param username the mail address, or another user name, to which no mail goes
 * @param agency its name, created where an administrator names an unknown one; empty for the carrier's staff, and for a
 *     principal's own
 * @param kind as what they work there ({@link Membership}); empty for what follows from the roles
 */
public record NewInvitation(String username, String name, String agency, Collection<String> states,
        Collection<String> lines, Set<Role> roles, String kind) {

    public NewInvitation {
        agency = agency.strip();
        states = List.copyOf(states);
        lines = List.copyOf(lines);
        roles = Set.copyOf(roles);
    }

    /** What they are invited as. */
    String wantedKind() {
        if (!kind.isEmpty()) {
            return kind;
        }
        if (agency.isEmpty()) {
            return Invitation.STAFF;
        }
        return roles.contains(Role.PRINCIPAL) ? Membership.PRINCIPAL : Membership.PRODUCER;
    }
}
