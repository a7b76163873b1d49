package org.tributary.notification;

import java.util.Locale;

/** Where a mail is: it waits until the mail server took it, the server refused its address, or it was given up. */
public enum MailState {

    WAITING, SENT, BOUNCED, GIVEN_UP;

    public boolean canBecome(MailState next) {
        return this == WAITING && next != WAITING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
