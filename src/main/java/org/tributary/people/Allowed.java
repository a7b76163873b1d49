package org.tributary.people;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may call a door method or a REST resource method: any one of those named. Without a role named, everybody who is
 * signed in. The ownership of an object is not its matter; that rule stands in the entity.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    @Nonbinding
    Role[] value() default {};

    /** Also to nobody: signing in, answering a survey by its link. */
    @Nonbinding
    boolean toAnyone() default false;
}
