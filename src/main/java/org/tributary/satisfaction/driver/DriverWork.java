package org.tributary.satisfaction.driver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tributary.satisfaction.figure.Drivers;

/** Computes the runs that are due, one after the other, outside any transaction; as the system. */
@ApplicationScoped
public class DriverWork {

    /** So many resamples are done between two words on how far it is. */
    private static final int STEP = 100;

    @Inject
    DriverRuns runs;

    private volatile String known = "";

    /** @return how many runs were computed; none, with one statement or two, where nothing was released since */
    public int computeDue() {
        String state = runs.state();
        if (state.equals(known)) {
            return 0;
        }
        int computed = 0;
        for (Optional<DriverRuns.Task> task = runs.claim(); task.isPresent(); task = runs.claim()) {
            compute(task.get());
            computed++;
        }
        known = runs.state();
        return computed;
    }

    private void compute(DriverRuns.Task task) {
        if (task.ratings().isEmpty()) {
            runs.finish(task.run(), null);
            return;
        }
        runs.finish(task.run(), Drivers.of(task.factors(), task.ratings(), resamples -> {
            if (resamples % STEP == 0) {
                runs.progress(task.run(), resamples);
            }
        }));
    }
}
