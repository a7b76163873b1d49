/**
 * What every component stands on: the clock, the settings, the migration at start, the base of all entities, paging, the
 * exceptions that a person can read, the texts, and the record of an act for the audit. It knows no other component.
 *
 * <p>Start: {@link org.tributary.platform.Launcher} starts the server, {@link org.tributary.platform.Migration} checks the
 * settings and brings the schema up, every other start-up bean depends on it, and {@link org.tributary.platform.Readiness}
 * says when all of them are done.
 */
@NullMarked
package org.tributary.platform;

import org.jspecify.annotations.NullMarked;
