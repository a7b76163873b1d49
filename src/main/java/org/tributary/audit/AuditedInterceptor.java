package org.tributary.audit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Act;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.AuditVersion;
import org.tributary.platform.Audited;
import org.tributary.platform.BusinessException;

/**
 * Records the act of a door method. It stands around the check of roles, so that a refused try is recorded too; a failure of
 * ours is no act and stands in the log.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 10)
public class AuditedInterceptor {

    @Resource
    ManagedExecutorService executor;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        String act = call.getMethod().getAnnotation(Audited.class).value();
        try {
            Object result = call.proceed();
            trail.add(person(), clock.instant(), new Act(act, subject(call, result), "done", detail(result)));
            return result;
        } catch (BusinessException refused) {
            keep(person(), clock.instant(), new Act(act, subject(call, null), "refused", refused.key()));
            throw refused;
        }
    }

    /**
     * What is refused is rolled back, and its entry must not be. Another thread writes it: a second connection taken while this
     * transaction holds its own would, with enough refusals at once, leave none for anybody.
     */
    private void keep(long person, Instant at, Act refused) {
        executor.submit(() -> trail.add(person, at, refused));
    }

    /** Which version it was done to, where there are several. */
    private static @Nullable String detail(@Nullable Object result) {
        return result instanceof AuditVersion of ? "version " + of.version() : null;
    }

    private long person() {
        return currentPerson.find().map(Actor::person).orElse(0L);
    }

    /** The first UUID among the arguments, else the one that the act made. */
    private static @Nullable String subject(InvocationContext call, @Nullable Object result) {
        // A method without parameters has no array of them here.
        Object[] arguments = call.getParameters() == null ? new Object[0] : call.getParameters();
        return Arrays.stream(arguments).filter(UUID.class::isInstance).map(Object::toString).findFirst()
                .orElse(result instanceof AuditSubject named
                        ? named.subject().toString()
                        : result instanceof UUID made ? made.toString() : null);
    }
}
