package org.tributary.satisfaction;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;
import org.tributary.satisfaction.pulse.PulseReleases;

/**
 * Mondays at 06:00 in the time of the network: the weeks that ended are released, effects whose window closed computed. Every hour:
 * what customers began to answer and left is taken as it is, and who took part is released where four weeks have ended.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SatisfactionTimer {

    private static final String TASK = "satisfaction release";
    private static final String SHEETS = "sheets of answers that were left";

    @Resource
    TimerService timers;

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AnswerReleases releases;

    @Inject
    Effects effects;

    @Inject
    ParticipationReleases participation;

    @Inject
    LeftSheets leftSheets;

    @Inject
    PulseReleases pulse;

    @PostConstruct
    void start() {
        if (settings.timers()) {
            timers.createCalendarTimer(new ScheduleExpression().dayOfWeek("Mon").hour("6").minute("0")
                    .timezone(settings.networkZone().getId()), new TimerConfig(TASK, false));
            timers.createCalendarTimer(new ScheduleExpression().hour("*").minute("20"), new TimerConfig(SHEETS, false));
        }
    }

    @Timeout
    void wake(Timer timer) throws Exception {
        if (!readiness.isReady()) {
            return;
        }
        if (SHEETS.equals(timer.getInfo())) {
            currentPerson.as(Actor.system(SHEETS, Role.MANAGER), leftSheets::close);
            currentPerson.as(Actor.system(TASK), participation::releaseDue);
            return;
        }
        currentPerson.as(Actor.system(TASK, Role.MANAGER), () -> {
            releases.releaseEndedWeeks();
            pulse.releaseEnded();
            effects.computeClosed();
            return null;
        });
    }
}
