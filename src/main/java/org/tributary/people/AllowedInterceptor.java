package org.tributary.people;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.tributary.platform.NotAllowed;

/** Checks {@link Allowed} against {@link CurrentPerson}; a method of a door without it is allowed to nobody. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AllowedInterceptor {

    @Inject
    CurrentPerson currentPerson;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        if (allowed == null) {
            throw new NotAllowed();
        }
        currentPerson.require(allowed);
        return call.proceed();
    }
}
