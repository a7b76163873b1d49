/** The pages' side of {@code home}. */
@NullMarked
package org.tributary.home.web;

import org.jspecify.annotations.NullMarked;
