package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Leaves for which somebody was named and nobody stands in: those who must know hear of each once. */
@Stateless
public class UnattendedLeaves {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Accesses accesses;

    @Inject
    StandIns standIns;

    @Inject
    Event<StandInNews> news;

    /** Tells of those of today. @return how many were told */
    @Allowed(Role.SYSTEM)
    public int tell() {
        int told = 0;
        for (Leave leave : entityManager.createNamedQuery(Leave.UNTOLD, Leave.class)
                .setParameter("day", accesses.today()).getResultList()) {
            accesses.of(leave.getPerson());
            entityManager.refresh(leave);
            if (!leave.isTold() && standIns.of(leave.getPerson().getId(), accesses.today()).isEmpty()) {
                leave.told(clock.instant());
                news.fire(new StandInNews(StandInNews.What.NOBODY_STANDS_IN, leave.getPerson().getPublicId(),
                        leave.getPerson().getName(), leave.days().to(), standIns.whoMustKnow(leave.getPerson())));
                told++;
            }
        }
        return told;
    }
}
