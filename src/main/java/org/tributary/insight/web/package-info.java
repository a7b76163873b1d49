/** Pages and REST resource of the insights: what the network reads, and the curators' desk. */
@NullMarked
package org.tributary.insight.web;

import org.jspecify.annotations.NullMarked;
