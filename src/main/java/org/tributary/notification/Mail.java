package org.tributary.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param key what it tells and to whom: the same key is never queued twice
 * @param person the key of the person it is for, null for an address that nobody signs in with yet
 * @param kind the code of an {@link InboxKind}, {@code digest}, {@code invitation}, …
 * @param subject one line
 * @param body plain text; it is kept until the mail is sent, and no longer
 */
public record Mail(String key, String address, @Nullable Long person, String kind, String subject, String body) {

    private static final int LONGEST_SUBJECT = 200;

    public Mail {
        subject = InboxItem.shortened(subject.replaceAll("\\p{Cntrl}", " "), LONGEST_SUBJECT);
    }
}
