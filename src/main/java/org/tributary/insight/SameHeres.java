package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** An agent's own part in an insight: "same here", following, and what of it is counted. All of it once, and to be taken back. */
@Stateless
public class SameHeres {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedInsights released;

    @Inject
    ReleaseOfInsights releases;

    @Inject
    NotesOfThemes notes;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** "Same here", once; it counts at the next release. @throws NotFound where the insight is not there or hidden */
    @Allowed(Role.AGENT)
    public MyPart add(UUID id) {
        ReleasedInsight insight = shown(id);
        Actor actor = currentPerson.get();
        if (actor.agency() == null) {
            throw new Refused("insight.sameHere.noAgency");
        }
        List<SameHere> mine = mine(id, actor);
        if (mine.stream().noneMatch(SameHere::holds)) {
            SameHere sameHere = new SameHere(insight.row().key(), actor.person(), mine.size(), clock.instant());
            entityManager.persist(sameHere);
            entityManager.flush();
            releases.record(sameHere, insight, actor);
        }
        return mine(id);
    }

    /** Takes it back; what was released leaves the figures with the next batch. */
    @Allowed(Role.AGENT)
    public MyPart remove(UUID id) {
        shown(id);
        mine(id, currentPerson.get()).stream().filter(SameHere::holds).forEach(sameHere -> {
            sameHere.withdraw(clock.instant());
            releases.withdraw(sameHere);
        });
        entityManager.flush();
        return mine(id);
    }

    /** Hears from now on when the carrier responds. */
    @Allowed(Role.AGENT)
    public MyPart follow(UUID id) {
        ReleasedInsight insight = shown(id);
        if (follows(id).isEmpty()) {
            entityManager.persist(new Follow(insight.row().key(), currentPerson.get().person(), clock.instant()));
            entityManager.flush();
        }
        return mine(id);
    }

    @Allowed(Role.AGENT)
    public MyPart unfollow(UUID id) {
        shown(id);
        follows(id).forEach(entityManager::remove);
        entityManager.flush();
        return mine(id);
    }

    /** What is the current person's part. @throws NotFound where the insight is not there or hidden */
    @Allowed(Role.AGENT)
    public MyPart mine(UUID id) {
        ReleasedInsight insight = shown(id);
        Actor actor = currentPerson.get();
        Optional<SameHere> standing = mine(id, actor).stream().filter(SameHere::holds).findFirst();
        return new MyPart(notes.daysOf(actor.person(), insight.row().theme()),
                releases.countedSince(insight.row().theme(), actor.person()).orElse(null),
                standing.map(one -> one.getAt().toLocalDate()).orElse(null), !follows(id).isEmpty());
    }

    private ReleasedInsight shown(UUID id) {
        return released.shown(released.survivor(id));
    }

    private List<SameHere> mine(UUID id, Actor actor) {
        return entityManager.createNamedQuery(SameHere.OF_PERSON, SameHere.class)
                .setParameter("insights", released.family(released.survivor(id))).setParameter("person", actor.person())
                .getResultList();
    }

    private List<Follow> follows(UUID id) {
        return entityManager.createNamedQuery(Follow.OF_PERSON, Follow.class)
                .setParameter("insights", released.family(released.survivor(id)))
                .setParameter("person", currentPerson.get().person()).getResultList();
    }
}
