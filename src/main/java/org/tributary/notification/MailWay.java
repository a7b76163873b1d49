package org.tributary.notification;

import java.util.Locale;

/** How a person hears of a kind of thing, besides the inbox, where everything stands. */
public enum MailWay {

    AT_ONCE, DIGEST, INBOX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
