@org.jspecify.annotations.NullMarked
package org.tributary.pooling;
