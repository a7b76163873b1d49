package org.tributary.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** Plays acts and notes down how far the play is, both in one transaction: what was stopped halfway did not happen. */
@Stateless
public class DemoTurns {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    DemoStage stage;

    @Inject
    Clock clock;

    @Allowed(Role.SYSTEM)
    public Optional<DemoProgress> find() {
        return Optional.ofNullable(entityManager.find(DemoProgress.class, DemoProgress.ONLY));
    }

    /** Fixes the plan: from now on it ends at this moment, whenever the play goes on. */
    @Allowed(Role.SYSTEM)
    public DemoProgress begin(int agents, int notes) {
        DemoProgress progress = new DemoProgress(clock.instant(), agents, notes);
        entityManager.persist(progress);
        return progress;
    }

    /**
     * Plays those acts.
     *
     * @param next the position after them
     * @throws org.tributary.platform.BusinessException where a door refused one, which undoes all of them
     */
    @Allowed(Role.SYSTEM)
    public void play(List<DemoAct> acts, int next) {
        acts.forEach(stage::play);
        reach(next);
    }

    /** Notes down that everything before that position is done. */
    @Allowed(Role.SYSTEM)
    public void reach(int next) {
        entityManager.getReference(DemoProgress.class, DemoProgress.ONLY).reach(next);
    }

    @Allowed(Role.SYSTEM)
    public void finish() {
        entityManager.getReference(DemoProgress.class, DemoProgress.ONLY).finish(clock.instant());
    }
}
