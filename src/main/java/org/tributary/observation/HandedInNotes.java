package org.tributary.observation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tributary.people.Allowed;
import org.tributary.people.Membership;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.privacy.Masking;

/** Notes that somebody hands in for an agent. */
@Stateless
public class HandedInNotes {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Masking masking;

    @Inject
    Event<ObservationSubmitted> submitted;

    @Inject
    Event<ComplianceAsked> asked;

    /** What became of the note. */
    public enum Outcome {
        ACCEPTED, DUPLICATE
    }

    /**
     * Hands in a note for the agent of that user name, as imports do; it is masked like every other.
     *
     * @throws Invalid naming every field that is wrong, {@code agent} where nobody has that name or an agency today
     */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR, Role.SYSTEM})
    public Outcome submitFor(String username, NewObservation wanted) {
        Person author = entityManager.createNamedQuery(Person.BY_USERNAME, Person.class)
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst()
                .filter(person -> person.roles().contains(Role.AGENT))
                .orElseThrow(() -> new Invalid("agent", "observation.error.unknownAgent"));
        Membership membership = membershipOf(author)
                .orElseThrow(() -> new Invalid("agent", "observation.error.agentWithoutAgency"));
        Observation note = new Observation(wanted, masking, author.getId(), membership.getAgency().getId(),
                clock.instant());
        boolean created = new Intake(entityManager, submitted, asked).take(note, wanted.channel(), clock.instant()).created();
        return created ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }

    private Optional<Membership> membershipOf(Person author) {
        List<Membership> held = entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", author.getId()).setParameter("today", LocalDate.now(clock)).getResultList();
        Long current = author.getCurrentMembership();
        return held.stream().filter(one -> Objects.equals(current, one.getId())).findFirst()
                .or(() -> held.stream().findFirst());
    }
}
