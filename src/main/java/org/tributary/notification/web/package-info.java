/** The pages of {@code notification} and the stream behind the badge. */
@NullMarked
package org.tributary.notification.web;

import org.jspecify.annotations.NullMarked;
