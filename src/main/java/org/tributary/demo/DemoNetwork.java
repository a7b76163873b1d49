package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tributary.people.Promises;
import org.tributary.platform.PortalClock;
import org.tributary.platform.Settings;

/** Seeds the demo network where there is nobody yet, or goes on where an earlier start was stopped. */
@ApplicationScoped
public class DemoNetwork {

    @Inject
    DemoPeople demoPeople;

    @Inject
    DemoTurns turns;

    @Inject
    Promises promises;

    @Inject
    DemoSeeder seeder;

    @Inject
    DemoWork work;

    @Inject
    PortalClock portalClock;

    @Inject
    Settings settings;

    /** @return what the person at the console must know: the accounts */
    public String seed() throws Exception {
        promises.adoptStandardIfNone();
        DemoProgress progress = turns.find().orElse(null);
        if (progress == null) {
            progress = turns.begin(settings.seedAgents(), settings.seedNotes());
        }
        if (!progress.isFinished()) {
            DemoScript script = new DemoScript(progress.endsAt(), settings.networkZone(), progress.agents(), progress.notes());
            // Whoever notes something on the first day must have been there before.
            portalClock.at(script.begins().minus(Duration.ofDays(1)), () -> {
                demoPeople.seed();
                return true;
            });
            seeder.play(script, progress.position());
            work.takeStock();
            turns.finish();
        }
        return """
                This is a demo network: everybody and everything in it is invented. All passwords are %s
                  agent@demo.test      agent of an agency         curator@demo.test    curates the pool
                  agent2@demo.test     agent of another agency    publisher@demo.test  writes guidance
                  principal@demo.test  principal of an agency     approver@demo.test   approves guidance
                  manager@demo.test    sees the figures           admin@demo.test      people, imports, audit
                  also compliance@, legal@, chief@ (publisher and approver), a001@ to a%03d@demo.test"""
                .formatted(DemoPeople.PASSWORD, demoPeople.agents());
    }
}
