/**
 * What was done, by whom, when: the acts of all door methods that carry {@link org.tributary.platform.Audited}. An act is
 * inserted in a transaction of its own, unchained, so that it stays when the act itself was rolled back and never holds up
 * another; within seconds {@link org.tributary.audit.Sealer} gives it its place in a chain of hashes. Entries name people and
 * things by key only, so that an erasure changes none.
 */
@NullMarked
package org.tributary.audit;

import org.jspecify.annotations.NullMarked;
