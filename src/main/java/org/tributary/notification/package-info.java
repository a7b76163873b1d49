/**
 * What a person should hear: the inbox and its badge.
 *
 * <p>{@code InboxWriter} hears the events of the other components and, in the same transaction, writes a row for each
 * recipient the event names; it decides nothing about who that is. {@code Inbox} is what a person reads, several rows
 * about one thing as one item. After the commit {@code LiveBadges} tells the open pages of those persons on this
 * node; what other nodes wrote is found by looking every 15 seconds.
 */
@NullMarked
package org.tributary.notification;

import org.jspecify.annotations.NullMarked;
