package org.tributary.notification;

import java.util.Locale;

/** What happened; the sentence stands in the texts under {@code notification.kind.<code>}. */
public enum InboxKind {

    MUST_READ, NEW_VERSION, GUIDANCE, PRODUCT, WITHDRAWN, REVIEW_ASKED, APPROVED, RETURNED, INSIGHT, RESPONSE, ANSWER, DUE, DEPUTY_DUE, DEPUTY_APPROVED, DEPUTY_RETURNED, STANDS_IN, NOBODY_STANDS_IN, TAKES_OVER, NOBODY_TAKES_OVER, LAST_ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
