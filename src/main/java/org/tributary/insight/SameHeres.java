package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
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
    InsightViews views;

    @Inject
    ReleaseOfInsights releases;

    @Inject
    PartsOfPersons parts;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** "Same here", once; it counts at the next release. @throws NotFound where the insight is not there or hidden */
    @Allowed(Role.AGENT)
    public MyPart add(UUID id) {
        Insight insight = released.survivor(id);
        ReleasedInsight shown = released.shown(insight);
        Actor actor = currentPerson.get();
        if (actor.agency() == null) {
            throw new Refused("insight.sameHere.noAgency");
        }
        List<SameHere> mine = mine(insight, actor);
        if (mine.stream().noneMatch(SameHere::holds)) {
            SameHere sameHere = new SameHere(insight.getId(), actor.person(), mine.size(), clock.instant());
            entityManager.persist(sameHere);
            entityManager.flush();
            releases.record(sameHere, shown, actor);
        }
        return part(insight);
    }

    /** Takes it back; what was released leaves the figures with the next batch. */
    @Allowed(Role.AGENT)
    public MyPart remove(UUID id) {
        Insight insight = shown(id);
        mine(insight, currentPerson.get()).stream().filter(SameHere::holds).forEach(sameHere -> {
            sameHere.withdraw(clock.instant());
            releases.withdraw(sameHere);
        });
        entityManager.flush();
        return part(insight);
    }

    /** Hears from now on when the carrier responds. */
    @Allowed(Role.AGENT)
    public MyPart follow(UUID id) {
        Insight insight = shown(id);
        if (follows(insight).isEmpty()) {
            entityManager.persist(new Follow(insight.getId(), currentPerson.get().person(), clock.instant()));
            entityManager.flush();
        }
        return part(insight);
    }

    @Allowed(Role.AGENT)
    public MyPart unfollow(UUID id) {
        Insight insight = shown(id);
        follows(insight).forEach(entityManager::remove);
        entityManager.flush();
        return part(insight);
    }

    /** What is the current person's part. @throws NotFound where the insight is not there or hidden */
    @Allowed(Role.AGENT)
    public MyPart mine(UUID id) {
        return part(shown(id));
    }

    /** The insight with the current person's part, read together. @throws NotFound where it is not there or hidden */
    @Allowed(Role.AGENT)
    public Together open(UUID id) {
        Insight insight = released.survivor(id);
        return new Together(views.of(released.shown(insight), insight), part(insight));
    }

    /** An insight and a person's part in it. */
    public record Together(InsightView insight, MyPart part) {
    }

    private MyPart part(Insight insight) {
        return parts.of(insight, currentPerson.get().person());
    }

    private Insight shown(UUID id) {
        Insight insight = released.survivor(id);
        released.shown(insight);
        return insight;
    }

    private List<SameHere> mine(Insight insight, Actor actor) {
        return entityManager.createNamedQuery(SameHere.OF_PERSON, SameHere.class)
                .setParameter("insights", released.family(insight)).setParameter("person", actor.person()).getResultList();
    }

    private List<Follow> follows(Insight insight) {
        return entityManager.createNamedQuery(Follow.OF_PERSON, Follow.class)
                .setParameter("insights", released.family(insight))
                .setParameter("person", currentPerson.get().person()).getResultList();
    }
}
