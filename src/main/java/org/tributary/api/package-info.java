/**
 * The REST application: its path, the bearer tokens, the order of answers (401, 403, 404, 400, 409) and problem details. The
 * resources stand in the components' {@code web} packages and call the same doors as the pages.
 */
@NullMarked
package org.tributary.api;

import org.jspecify.annotations.NullMarked;
