/** Observations to the outside: the REST resource and the page beans. */
@NullMarked
package org.tributary.observation.web;

import org.jspecify.annotations.NullMarked;
