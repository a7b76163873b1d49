/** The pages' and the API's side of {@code transfer}. */
@NullMarked
package org.tributary.transfer.web;

import org.jspecify.annotations.NullMarked;
