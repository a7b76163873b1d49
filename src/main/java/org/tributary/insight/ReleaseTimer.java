package org.tributary.insight;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tributary.people.Actor;
import org.tributary.people.Background;

/** Asks often on every node whether a release is due; the row of the release lets one of them do it. */
@Singleton
@Startup
public class ReleaseTimer {

    @Inject
    InsightReleases releases;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "weekly release of insights")
    public void look() throws Exception {
        background.work(Actor.system("weekly release"), () -> releases.releaseDue(clock.instant()));
    }

    @Schedule(hour = "4", minute = "17", persistent = false, info = "daily check of withdrawals")
    public void refresh() throws Exception {
        background.work(Actor.system("withdrawals"), () -> {
            releases.refresh(clock.instant());
            return true;
        });
    }
}
