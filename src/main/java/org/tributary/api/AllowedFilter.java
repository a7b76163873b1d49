package org.tributary.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.NotAllowed;

/**
 * Checks {@link Allowed} of the resource method before its body is read, so that a role that may not hears 403 and not what is
 * wrong with its values. A method without it is allowed to nobody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AllowedFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    CurrentPerson currentPerson;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("org.tributary.")) {
            // OPTIONS that the runtime answers itself.
            return;
        }
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new NotAllowed();
        }
        currentPerson.require(allowed);
    }
}
