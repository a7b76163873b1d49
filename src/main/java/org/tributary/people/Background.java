package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/** Work that a timer begins: by a named system actor, only on a node whose timers are on, and only once the portal is open. */
@ApplicationScoped
public class Background {

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    public void work(Actor actor, Callable<?> task) throws Exception {
        if (settings.timers() && readiness.isReady()) {
            currentPerson.as(actor, task);
        }
    }
}
