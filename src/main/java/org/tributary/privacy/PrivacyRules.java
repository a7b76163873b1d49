package org.tributary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.tributary.platform.Settings;

/** The rules with the limits of this network, for injection. */
@ApplicationScoped
public class PrivacyRules {

    @Inject
    Settings settings;

    @Produces
    @Singleton
    public SmallGroups smallGroups() {
        Limits lowest = Limits.LOWEST;
        return new SmallGroups(new Limits(settings.smallGroupPersons(), settings.smallGroupGroups(),
                lowest.personsLeft(),
                lowest.groupsLeft(), lowest.restPercent(), lowest.answers(), lowest.agents(), lowest.answersLeft(),
                lowest.agentsLeft()));
    }

    @Produces
    @Singleton
    public Masking masking() {
        return new Masking();
    }
}
