package org.tributary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Knows what the start still waits for: migrated, seeded, model loaded. */
@ApplicationScoped
public class Readiness {

    private final Set<String> awaited = new ConcurrentSkipListSet<>(Set.of("start"));

    public void await(String part) {
        awaited.add(part);
    }

    public void done(String part) {
        awaited.remove(part);
    }

    public boolean isReady() {
        return awaited.isEmpty();
    }

    @jakarta.enterprise.inject.Produces
    @org.eclipse.microprofile.health.Readiness
    @ApplicationScoped
    HealthCheck ready() {
        return () -> HealthCheckResponse.named("tributary").status(isReady()).build();
    }

    @jakarta.enterprise.inject.Produces
    @Liveness
    @ApplicationScoped
    HealthCheck live() {
        return () -> HealthCheckResponse.named("tributary").up().build();
    }
}
