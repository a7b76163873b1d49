/** Pages and the resource of products; the chooser keeps no answer beyond the request that brought it. */
@NullMarked
package org.tributary.product.web;

import org.jspecify.annotations.NullMarked;
