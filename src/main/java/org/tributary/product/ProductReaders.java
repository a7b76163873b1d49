package org.tributary.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** Who the current person is to products: one of their makers, or somebody to whom some are presented; and which day it is. */
@ApplicationScoped
class ProductReaders {

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    @Any
    Instance<PresentedProducts> presented;

    boolean isMaker() {
        return currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }

    Set<UUID> presentedToMe() {
        Set<UUID> ids = new HashSet<>();
        presented.forEach(one -> ids.addAll(one.toMe()));
        return ids;
    }

    /** In the network's own time. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.networkZone()));
    }
}
