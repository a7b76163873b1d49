package org.tributary.notification;

import java.util.Locale;

/** What happened; the sentence stands in the texts under {@code notification.kind.<code>}. */
public enum InboxKind {

    MUST_READ, NEW_VERSION, GUIDANCE, PRODUCT, WITHDRAWN, REVIEW_ASKED, APPROVED, RETURNED, INSIGHT, RESPONSE, ANSWER, PASSED, PARKED, NOTES_OVERDUE, RESPONSE_OVERDUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
