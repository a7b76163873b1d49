/**
 * What a person should hear: the inbox and its badge, and mail.
 *
 * <p>{@code InboxWriter} hears the events of the other components and, in the same transaction, writes a row for each
 * recipient the event names; it decides nothing about who that is. {@code Inbox} is what a person reads, several rows
 * about one thing as one item. After the commit {@code LiveBadges} tells the open pages of those persons on this
 * node; what other nodes wrote is found by looking every 15 seconds.
 *
 * <p>A mail is a row of the outbox in the transaction of what it tells ({@code Mails}). {@code InboxMails} writes one for each
 * new row of an inbox whose owner wants to hear of its kind at once ({@code MailHabit}), {@code Digests} one a week for what
 * stands unseen, {@code InvitationMails} one for an invitation. On every node {@code MailSender} opens a line to the mail
 * server and lets {@code Delivery} send one mail in a transaction, its row locked: waiting, then sent, bounced or given up. What
 * another server brings back later as a delivery report is found in the mailbox of notes and told to {@code Bounces}.
 * News waits there for the end of the reader's quiet hours. Whoever follows the link at the end of a mail ends its kind
 * ({@code UnsubscribeServlet}). Without a mail server nothing is queued.
 */
@NullMarked
package org.tributary.notification;

import org.jspecify.annotations.NullMarked;
