package org.tributary.home;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tributary.demo.DemoNetwork;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.People;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Tokens;
import org.tributary.platform.Console;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/**
 * Opens the portal after the deployment: seeds the demo network, or hands an empty portal's first administrator a one-time link;
 * when nothing is awaited any more it says where the portal is.
 */
@ApplicationScoped
public class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @ConfigProperty(name = "tributary.http.port", defaultValue = "8080")
    String port;

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Tokens tokens;

    @Inject
    DemoNetwork demoNetwork;

    void open(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        executor.schedule(this::prepare, 100, TimeUnit.MILLISECONDS);
    }

    private void prepare() {
        try {
            String last = currentPerson.as(Actor.system("opening", Role.ADMINISTRATOR), this::fill);
            readiness.done("start");
            announce(last);
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, "The portal could not be opened.", failure);
        }
    }

    /** @return what the person at the console must know */
    private String fill() throws Exception {
        if (settings.demo()) {
            return demoNetwork.seed();
        }
        if (!people.isEmpty()) {
            return "";
        }
        UUID first = people.add(new People.NewPerson("admin@localhost", Person.FIRST_ADMINISTRATOR, "", List.of(), List.of(),
                Set.of(Role.ADMINISTRATOR)));
        return "The first administrator is admin@localhost. Choose a password, once, within seven days, at\n  "
                + address() + "/people/welcome.xhtml?link=" + tokens.oneTimeLink(first);
    }

    private void announce(String last) {
        if (!readiness.isReady()) {
            executor.schedule(() -> announce(last), 200, TimeUnit.MILLISECONDS);
            return;
        }
        Console.say("\nTributary is ready at " + address() + (last.isEmpty() ? "" : "\n" + last) + "\n");
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
