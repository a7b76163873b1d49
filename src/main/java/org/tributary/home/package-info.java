/**
 * Where a person's day begins: Today, composed of what the other components know, the search over all of them, the navigation,
 * the gate before all pages, and the operations page. Nothing depends on it.
 */
@NullMarked
package org.tributary.home;

import org.jspecify.annotations.NullMarked;
