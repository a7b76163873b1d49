package org.tributary.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act of this door method is kept in the audit: who, when, which act, on what, and whether it succeeded. The subject is the
 * first argument that is a UUID.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The act, as {@code observation.open}: component and verb. */
    @Nonbinding
    String value() default "";
}
