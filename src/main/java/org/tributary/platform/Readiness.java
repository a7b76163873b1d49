package org.tributary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Knows what the start still waits for: migrated, seeded, model loaded. */
@ApplicationScoped
public class Readiness {

    private final Set<String> awaited = new ConcurrentSkipListSet<>(Set.of("start"));
    private final Map<String, String> reasons = new ConcurrentSkipListMap<>();

    public void await(String part) {
        awaited.add(part);
    }

    public void done(String part) {
        awaited.remove(part);
        reasons.remove(part);
    }

    /** What is awaited will not come; the readiness check tells why, in one sentence. */
    public void fail(String part, String why) {
        reasons.put(part, why);
    }

    /** Why the node will not be ready, in a sentence or several; empty where nothing failed. */
    public String why() {
        return String.join(" ", reasons.values());
    }

    public boolean isReady() {
        return awaited.isEmpty();
    }

    @jakarta.enterprise.inject.Produces
    @org.eclipse.microprofile.health.Readiness
    @ApplicationScoped
    HealthCheck ready() {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("tributary").status(isReady());
            return why().isEmpty() ? answer.build() : answer.withData("reason", why()).build();
        };
    }

    @jakarta.enterprise.inject.Produces
    @Liveness
    @ApplicationScoped
    HealthCheck live() {
        return () -> HealthCheckResponse.named("tributary").up().build();
    }
}
