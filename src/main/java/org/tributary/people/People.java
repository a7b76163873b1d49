package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.Audited;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;

/** Persons and their memberships. */
@Stateless
public class People {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PersonRows persons;

    @Inject
    Memberships memberships;

    @Inject
    Accesses accesses;

    /**
     * A person to be added.
     *
     * @param agency its name, created where it is unknown; empty for the carrier's staff
     */
    public record NewPerson(String username, String name, String agency, Collection<String> states,
            Collection<String> lines, Set<Role> roles) {
    }

    /**
     * What an administrator changes of a person.
     *
     * @param agency for which the person works from today; empty for none
     */
    public record Change(String name, Set<Role> roles, boolean enabled, String agency, Collection<String> states,
            Collection<String> lines) {
    }

    /** A person with the membership of now. */
    public record Detail(UUID id, long version, String username, String name, Set<Role> roles, boolean enabled,
            String agency, List<String> states, List<String> lines) {
    }

    /** A membership that holds today, as the person sees it. */
    public record MembershipRow(UUID id, UUID agencyId, String agency, String role, List<String> states,
            List<String> lines) {
    }

    @Allowed(Role.ADMINISTRATOR)
    public Page<PersonRow> list(String part, String role, PageRequest request) {
        String like = "%" + part.strip().toLowerCase(Locale.ROOT) + "%";
        String roleLike = "%" + role + "%";
        long total = entityManager.createNamedQuery(Person.COUNT, Long.class).setParameter("part", like)
                .setParameter("role", roleLike).getSingleResult();
        List<PersonRow> rows = entityManager.createNamedQuery(Person.ROWS, PersonRow.class).setParameter("part", like)
                .setParameter("role", roleLike).setFirstResult(request.offset()).setMaxResults(request.limit())
                .getResultList();
        return new Page<>(rows, total, request);
    }

    @Allowed(Role.ADMINISTRATOR)
    public Detail get(UUID id) {
        Person person = persons.get(id);
        Optional<Membership> current = memberships.findCurrent(person);
        return new Detail(id, person.getVersion(), person.getUsername(), person.getName(), person.roles(),
                person.isEnabled(), current.map(membership -> membership.getAgency().getName()).orElse(""),
                current.map(Membership::states).orElse(List.of()), current.map(Membership::lines).orElse(List.of()));
    }

    /** @throws Refused where the user name is taken */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    @Audited("person.add")
    public UUID add(NewPerson wanted) {
        check(wanted.roles(), wanted.agency(), wanted.states(), wanted.lines());
        Person person = new Person(wanted.username(), wanted.name(), wanted.roles(), clock.instant());
        if (persons.findByUsername(person.getUsername()).isPresent()) {
            throw new Refused("people.person.taken", person.getUsername());
        }
        entityManager.persist(person);
        if (!wanted.agency().isBlank()) {
            person.worksFor(memberships.begin(person, wanted.agency(), wanted.states(), wanted.lines()));
        }
        return person.getPublicId();
    }

    /** @throws ChangedMeanwhile where somebody else changed the person since that version */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("person.change")
    public void change(UUID id, long version, Change change) {
        Person person = persons.get(id);
        if (person.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        if (person.getId() == currentPerson.get().person()
                && (!change.enabled() || !change.roles().contains(Role.ADMINISTRATOR))) {
            throw new Refused("people.person.notYourself");
        }
        check(change.roles(), change.agency(), change.states(), change.lines());
        boolean administers = change.enabled() && change.roles().contains(Role.ADMINISTRATOR);
        if (!administers && person.isEnabled() && person.roles().contains(Role.ADMINISTRATOR)) {
            accesses.mustLeaveAnAdministrator(person);
        }
        if (change.enabled() && !person.isEnabled()) {
            accesses.findOf(person).ifPresent(PersonAccess::stays);
        }
        // States, lines and agency stand in another row; whoever read the person before must hear of those too.
        entityManager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        person.rename(change.name());
        boolean ranked = person.roles().contains(Role.PRINCIPAL) != change.roles().contains(Role.PRINCIPAL);
        person.holds(change.roles());
        person.setEnabled(change.enabled());
        memberships.settle(person, change.agency(), change.states(), change.lines());
        if (ranked) {
            memberships.rankAnew(person);
        }
    }

    @Allowed
    public List<MembershipRow> myMemberships() {
        return memberships(currentPerson.get().person()).stream().map(Membership::row).toList();
    }

    /** From now on the notes of the current person are of that agency. */
    @Allowed
    @Audited("person.switch")
    public void workFor(UUID membershipId) {
        Membership membership = memberships(currentPerson.get().person()).stream()
                .filter(m -> m.getPublicId().equals(membershipId)).findFirst().orElseThrow(NotFound::new);
        membership.getPerson().worksFor(membership);
    }

    @Allowed
    public void prefer(String language, String theme) {
        persons.get(currentPerson.get().publicId()).prefers(language, theme);
    }

    /** Whether single letters act on pages for the current person. */
    @Allowed
    public void preferKeys(boolean on) {
        persons.get(currentPerson.get().publicId()).setSingleKeys(on);
    }

    /** Whether there is nobody yet: a new installation. */
    @Allowed(Role.SYSTEM)
    public boolean isEmpty() {
        return entityManager.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }

    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public boolean isKnown(String username) {
        return persons.findByUsername(username).isPresent();
    }

    /** A password that was hashed elsewhere, for the accounts of the demo network. */
    @Allowed(Role.SYSTEM)
    public void adoptPassword(UUID id, String hash) {
        persons.get(id).setPasswordHash(hash);
    }

    static void check(Set<Role> roles, String agency, Collection<String> states, Collection<String> lines) {
        new Check().codes("states", states, Vocabulary.STATE::knows)
                .codes("lines", lines, Vocabulary.LINE::knows)
                .that(!agency.isBlank() || !Role.implied(roles).contains(Role.AGENT), "agency",
                        "people.person.agencyNeeded")
                .done();
    }

    private List<Membership> memberships(long person) {
        return entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class).setParameter("person", person)
                .setParameter("today", LocalDate.now(clock)).getResultList();
    }
}
