package org.tributary.publication.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.people.Person;
import org.tributary.people.Role;

/** Keeps who signed a version and who was asked to. Versions are keys here. Inside the caller's transaction, no door. */
@ApplicationScoped
public class SignOffs {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * The round of that text as it stands. What somebody signed who cannot sign there any more, because they left or lost the
     * role, does not count.
     *
     * @param revision of the publication now; what was signed at an earlier one was another text
     */
    public ReviewRound round(long version, long revision, List<Role> places) {
        return round(rows(version), revision, places);
    }

    /** The same of all sign-offs of a version, the oldest first. */
    public static ReviewRound round(List<SignOffRow> all, long revision, List<Role> places) {
        Map<Long, Role> signed = new HashMap<>();
        all.stream().filter(one -> one.revision() == revision && one.holds())
                .forEach(one -> signed.put(one.person(), Role.ofCode(one.place()).orElseThrow()));
        return new ReviewRound(places, signed);
    }

    public void give(long version, long revision, long person, Role place) {
        entityManager.persist(new SignOff(version, revision, person, place, clock.instant()));
    }

    /** The roles of all who can review and are here, by key. */
    public Map<Long, Set<Role>> reviewers() {
        Map<Long, Set<Role>> reviewers = new HashMap<>();
        entityManager.createQuery("""
                select p from Person p where p.enabled = true
                    and (p.roles like '%approver%' or p.roles like '%compliance%' or p.roles like '%legal%')""",
                Person.class).getResultStream().forEach(one -> reviewers.put(one.getId(), one.roles()));
        return reviewers;
    }

    /** Those of them who did not hear it yet in this round, and from now on did. */
    public Set<Long> firstTold(long version, Collection<Long> persons, ReviewRequest.What what) {
        Set<Long> first = new HashSet<>(persons);
        first.removeAll(entityManager.createNamedQuery(ReviewRequest.PERSONS, Long.class)
                .setParameter("version", version).setParameter("what", what.code()).getResultList());
        first.forEach(person -> entityManager
                .persist(new ReviewRequest(new ReviewRequest.Key(version, person, what), clock.instant())));
        return first;
    }

    /** Whoever answered is asked anew where the text changes. */
    public void answered(long version, long person) {
        ReviewRequest asked = entityManager.find(ReviewRequest.class,
                new ReviewRequest.Key(version, person, ReviewRequest.What.SIGN));
        if (asked != null) {
            entityManager.remove(asked);
        }
    }

    /** A new round begins: everybody is asked anew. */
    public void begin(long version) {
        entityManager.createNamedQuery(ReviewRequest.FORGET).setParameter("version", version).executeUpdate();
    }

    /** There is somebody again: where there is nobody later on, it is told again. */
    public void somebodyThere(long version) {
        entityManager.createNamedQuery(ReviewRequest.FORGET_WHAT).setParameter("version", version)
                .setParameter("what", ReviewRequest.What.NOBODY.code()).executeUpdate();
    }

    /** All sign-offs of a version, the oldest first, also those that count no longer. */
    public List<SignOffRow> rows(long version) {
        return entityManager.createNamedQuery(SignOff.ROWS, SignOffRow.class).setParameter("version", version)
                .getResultList();
    }
}
