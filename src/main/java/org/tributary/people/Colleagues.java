package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who can stand in for a person or take over: agents of the same agency, and staff with one of the same roles. Nobody learns
 * here of people whom they would not meet anyway. Inside the caller's transaction, no door.
 */
@ApplicationScoped
class Colleagues {

    /** Roles with a desk: what stands there must be done by somebody who may. */
    private static final Set<Role> WITH_A_DESK = EnumSet.of(Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE,
            Role.LEGAL);
    private static final Set<Role> OF_AGENCIES = EnumSet.of(Role.AGENT, Role.PRINCIPAL);

    private static final String SAME_AGENCY = """
            select p from Membership m join m.person p where p.enabled = true and p.id <> :person
                and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)
                and m.agency.id in (select n.agency.id from Membership n where n.person.id = :person
                    and n.startsOn <= :today and (n.endsOn is null or n.endsOn >= :today))""";

    private static final String STAFF = """
            select p from Person p where p.enabled = true and p.id <> :person and (p.roles like '%curator%'
                or p.roles like '%publisher%' or p.roles like '%approver%' or p.roles like '%compliance%'
                or p.roles like '%legal%' or p.roles like '%manager%' or p.roles like '%administrator%')""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Accesses accesses;

    List<Person> of(Person person) {
        List<Person> all = new ArrayList<>();
        if (!Collections.disjoint(person.roles(), OF_AGENCIES)) {
            all.addAll(entityManager.createQuery(SAME_AGENCY, Person.class).setParameter("person", person.getId())
                    .setParameter("today", accesses.today()).getResultList());
        }
        Set<Role> staff = staffRoles(person);
        if (!staff.isEmpty()) {
            entityManager.createQuery(STAFF, Person.class).setParameter("person", person.getId()).getResultStream()
                    .filter(other -> !Collections.disjoint(staffRoles(other), staff)).forEach(all::add);
        }
        return all.stream().distinct().sorted(Comparator.comparing(Person::getName).thenComparing(Person::getId)).toList();
    }

    List<Colleague> rows(Person person) {
        return of(person).stream().map(other -> new Colleague(other.getPublicId(), other.getName())).toList();
    }

    boolean isColleague(Person person, Person other) {
        return of(person).stream().anyMatch(one -> one.getId() == other.getId());
    }

    /** The roles with a desk that the other lacks. */
    static List<Role> lacking(Person person, Person other) {
        Set<Role> missing = EnumSet.copyOf(WITH_A_DESK);
        missing.retainAll(person.roles());
        missing.removeAll(other.roles());
        return List.copyOf(missing);
    }

    private static Set<Role> staffRoles(Person person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(person.roles());
        roles.removeAll(OF_AGENCIES);
        return roles;
    }
}
