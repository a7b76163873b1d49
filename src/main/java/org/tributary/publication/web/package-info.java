/** The pages and the REST resource of {@code publication}. */
@NullMarked
package org.tributary.publication.web;

import org.jspecify.annotations.NullMarked;
