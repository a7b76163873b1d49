/** The pages' side of {@code people}. */
@NullMarked
package org.tributary.people.web;

import org.jspecify.annotations.NullMarked;
