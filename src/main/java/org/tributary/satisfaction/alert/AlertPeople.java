package org.tributary.satisfaction.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Person;
import org.tributary.people.Role;

/** Those of the carrier who can do something about an alert. */
@ApplicationScoped
class AlertPeople {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** Managers and administrators who can sign in, by name. */
    private List<Person> staff() {
        return entityManager.createQuery("""
                select p from Person p where p.enabled = true and (p.roles like '%manager%' or p.roles like '%administrator%')
                order by p.name, p.id""", Person.class).getResultList();
    }

    /** Who may own one. */
    List<Person> managers() {
        return staff().stream().filter(person -> person.roles().contains(Role.MANAGER)).toList();
    }

    Optional<Person> manager(UUID id) {
        return managers().stream().filter(person -> person.getPublicId().equals(id)).findFirst();
    }

    /** Who hears of an alert: its owner; where that one can no longer do anything, all managers. */
    Set<Long> concerned(long owner) {
        Set<Long> managers = keys(managers());
        return managers.contains(owner) ? Set.of(owner) : managers;
    }

    /** Who hears of it when the owner did nothing. */
    Set<Long> others(long owner) {
        Set<Long> others = new HashSet<>(keys(staff()));
        others.remove(owner);
        return others;
    }

    private static Set<Long> keys(List<Person> persons) {
        return persons.stream().map(Person::getId).collect(Collectors.toSet());
    }
}
