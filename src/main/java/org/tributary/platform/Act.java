package org.tributary.platform;

import org.jspecify.annotations.Nullable;

/**
 * An act for the audit. It names people and things by key or public id only, so that an erasure changes no entry.
 *
 * @param act component and verb, as {@code observation.open}
 * @param subject the public id of what it was done to, or null
 * @param outcome {@code done} or {@code refused}
 * @param detail a short word on it, without personal data, or null
 */
public record Act(String act, @Nullable String subject, String outcome, @Nullable String detail) {
}
