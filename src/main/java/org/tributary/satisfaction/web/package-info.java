/** The pages' and the API's side of {@code satisfaction}. */
@NullMarked
package org.tributary.satisfaction.web;

import org.jspecify.annotations.NullMarked;
