package org.tributary.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Act;
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

    @Inject
    AuditTrail trail;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        String act = call.getMethod().getAnnotation(Audited.class).value();
        try {
            Object result = call.proceed();
            trail.add(new Act(act, subject(call, result), "done", null));
            return result;
        } catch (BusinessException refused) {
            trail.add(new Act(act, subject(call, null), "refused", refused.key()));
            throw refused;
        }
    }

    /** The first UUID among the arguments, else the one that the act made. */
    private static @Nullable String subject(InvocationContext call, @Nullable Object result) {
        // Null, not an empty array, for a method without any.
        Object @Nullable [] given = call.getParameters();
        return Arrays.stream(given == null ? new Object[0] : given).filter(UUID.class::isInstance)
                .map(Object::toString).findFirst().orElse(result instanceof UUID made ? made.toString() : null);
    }
}
