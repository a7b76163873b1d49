package org.tributary.notification;

import java.util.Locale;

/**
 * Where a mail is: it waits until the mail server took it, the server refused its address, or it was given up. What the server
 * took may bounce later, where another one cannot deliver it.
 */
public enum MailState {

    WAITING, SENT, BOUNCED, GIVEN_UP;

    public boolean canBecome(MailState next) {
        return this == WAITING && next != WAITING || this == SENT && next == BOUNCED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
