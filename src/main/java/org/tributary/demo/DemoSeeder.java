package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Console;

/** Plays the plan of the demo network from where it stands, and says on the console how far it is. */
@ApplicationScoped
public class DemoSeeder {

    private static final Logger LOG = Logger.getLogger(DemoSeeder.class.getName());
    private static final int TOGETHER = 100;
    private static final long NANOSECONDS_BETWEEN_LINES = 5_000_000_000L;

    @Inject
    DemoTurns turns;

    @Inject
    DemoStage stage;

    /** @param position how many acts are done already */
    void play(DemoScript script, int position) {
        List<DemoAct> acts = script.acts();
        long told = System.nanoTime();
        int next = position;
        while (next < acts.size()) {
            next = turn(acts, next);
            if (System.nanoTime() - told >= NANOSECONDS_BETWEEN_LINES) {
                told = System.nanoTime();
                Console.say("Seeding the demo network: " + 100L * next / acts.size() + " %");
            }
        }
    }

    /** @return the position after it */
    private int turn(List<DemoAct> acts, int next) {
        DemoDeed deed = acts.get(next).deed();
        int after = next + 1;
        if (deed.isWork()) {
            stage.play(acts.get(next));
            turns.reach(after);
        } else if (deed.isBulk()) {
            while (after < acts.size() && after - next < TOGETHER && acts.get(after).deed().isBulk()) {
                after++;
            }
            turns.play(acts.subList(next, after), after);
        } else {
            alone(acts.get(next), after);
        }
        return after;
    }

    /** What a door refuses, as a theme that too few stand behind, does not happen; that is a part of the story. */
    private void alone(DemoAct act, int after) {
        try {
            turns.play(List.of(act), after);
        } catch (BusinessException refused) {
            LOG.log(Level.FINE, "{0} was refused: {1}", new Object[]{act, refused.getMessage()});
            turns.reach(after);
        }
    }
}
