/** The pages' side of {@code platform}. */
@NullMarked
package org.tributary.platform.web;

import org.jspecify.annotations.NullMarked;
