package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.Audited;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** Who is waited for, and what became of each mail. */
@Stateless
public class PendingInvitations {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Invitations invitations;

    @Inject
    InvitedPersons invited;

    @Inject
    PersonRows persons;

    /** The newest first: only the pending ones, or all; a principal's are those of the agency they work for. */
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public Page<InvitationRow> list(boolean all, PageRequest request) {
        return list(currentPerson.is(Role.ADMINISTRATOR) ? 0 : invitations.ownAgency().getId(), all, request);
    }

    /** Of the agency the principal works for, whatever else they may. */
    @Allowed(Role.PRINCIPAL)
    public Page<InvitationRow> listOfTeam(PageRequest request) {
        return list(invitations.ownAgency().getId(), true, request);
    }

    private Page<InvitationRow> list(long agency, boolean all, PageRequest request) {
        List<String> states = Arrays.stream(InvitationState.values()).filter(state -> all || !state.isOver())
                .map(InvitationState::code).toList();
        long total = entityManager.createNamedQuery(Invitation.COUNT, Long.class).setParameter("states", states)
                .setParameter("agency", agency).getSingleResult();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<InvitationRow> rows = entityManager.createNamedQuery(Invitation.ROWS, InvitationRow.class)
                .setParameter("states", states).setParameter("agency", agency).setFirstResult(request.offset())
                .setMaxResults(request.limit()).getResultStream().map(row -> row.at(now)).toList();
        return new Page<>(rows, total, request);
    }

    /** The invitation that a person who never joined still has. */
    @Allowed(Role.ADMINISTRATOR)
    public Optional<UUID> findOfNewcomer(UUID personId) {
        return persons.find(personId).filter(person -> !person.hasJoined()).stream()
                .flatMap(person -> invited.open(person).stream()).map(Invitation::getPublicId).findFirst();
    }

    /** Its mail has left. One that was used or revoked meanwhile stays so. */
    @Allowed(Role.SYSTEM)
    public void sent(UUID id) {
        entityManager.createNamedQuery(Invitation.SENT).setParameter("id", id)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    /** Its mail came back, or could not be sent at all. */
    @Allowed(Role.SYSTEM)
    @Audited("invitation.bounce")
    public void bounced(UUID id) {
        entityManager.createNamedQuery(Invitation.BOUNCED).setParameter("id", id)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    }
}
