/** The pages' side of {@code audit}. */
@NullMarked
package org.tributary.audit.web;

import org.jspecify.annotations.NullMarked;
