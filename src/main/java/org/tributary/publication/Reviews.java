package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Leaves;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.StandIn;
import org.tributary.platform.Check;

/** Tells approvers that a text waits, and authors what became of it. Inside the caller's transaction, no door. */
@ApplicationScoped
class Reviews {

    private static final int LONGEST_REMARK = 2000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Leaves leaves;

    @Inject
    Event<DeputyAsked> deputyAsked;

    @Inject
    Event<ReviewAsked> asked;

    @Inject
    Event<ReviewAnswered> answered;

    /** What somebody is told about a decision. @throws org.tributary.platform.Invalid where it is missing or too long */
    static String remark(String field, @Nullable String given) {
        Check check = new Check();
        String remark = check.text(field, given, LONGEST_REMARK);
        check.done();
        return remark;
    }

    void asked(Publication publication) {
        Set<Long> approvers = new HashSet<>(entityManager.createQuery("""
                select p.id from Person p where p.enabled = true
                    and (p.roles like '%approver%' or p.roles like '%compliance%' or p.roles like '%legal%')""",
                Long.class).getResultList());
        approvers.removeAll(publication.authors());
        asked.fire(new ReviewAsked(publication.getPublicId(), publication.newest().getTitle(), approvers));
    }

    void answered(Publication publication, Set<Long> authors, boolean approved, String comment) {
        Set<Long> others = new HashSet<>(authors);
        others.add(publication.owner());
        others.remove(currentPerson.get().person());
        others.retainAll(stillHere(others));
        answered.fire(new ReviewAnswered(publication.getPublicId(), publication.newest().getTitle(), approved, comment,
                others));
        others.forEach(author -> leaves.standIn(author).ifPresent(one -> tellDeputy(publication, approved, one)));
    }

    /** Who stands in hears of it where that one may write. */
    private void tellDeputy(Publication publication, boolean approved, StandIn one) {
        Person deputy = entityManager.find(Person.class, one.deputy());
        if (deputy.roles().contains(Role.PUBLISHER) && one.deputy() != currentPerson.get().person()) {
            deputyAsked.fire(new DeputyAsked(publication.getPublicId(), publication.newest().getTitle(),
                    approved ? "approved" : "returned", true, one.absent(), one.until(), one.deputy()));
        }
    }

    private Set<Long> stillHere(Set<Long> persons) {
        return persons.isEmpty()
                ? Set.of()
                : new HashSet<>(entityManager
                        .createQuery("select p.id from Person p where p.enabled = true and p.id in :persons", Long.class)
                        .setParameter("persons", persons).getResultList());
    }
}
