package org.tributary.notification;

/** A mail of the outbox has come to its end, in this transaction: sent, bounced or given up. */
public record MailEnded(String key, MailState state) {
}
