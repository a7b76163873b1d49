package org.tributary.notification;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tributary.people.Role;

/** What happened; the sentence stands in the texts under {@code notification.kind.<code>}. */
public enum InboxKind {

    MUST_READ, NEW_VERSION, GUIDANCE, PRODUCT, WITHDRAWN, REVIEW_ASKED, APPROVED, RETURNED, INSIGHT, RESPONSE, ANSWER, DUE, DEPUTY_DUE, DEPUTY_APPROVED, DEPUTY_RETURNED, STANDS_IN, NOBODY_STANDS_IN, TAKES_OVER, NOBODY_TAKES_OVER, LAST_ADMINISTRATOR, PASSED, PARKED, NOTES_OVERDUE, RESPONSE_OVERDUE, THEME_RISES, INSIGHT_RISES, REVIEW_DUE, PRODUCT_STAGE, CONTRADICTED, FILING_ENDS, NOTE_HELD, NOTE_THREAT, REVIEW_SIGNED, REVIEW_STUCK, REVIEW_COMMENT, ALERT, ALERT_NEGLECTED, REPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InboxKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** How somebody hears of it who chose nothing: what waits for a person comes at once, what is good to know weekly. */
    MailWay usual() {
        return switch (this) {
            case GUIDANCE, PRODUCT, INSIGHT, RESPONSE, ANSWER -> MailWay.DIGEST;
            default -> MailWay.AT_ONCE;
        };
    }

    /** Whether the carrier needs the reader to know it, so that it cannot be left to the inbox alone. */
    public boolean isNeeded() {
        return this == MUST_READ || this == NEW_VERSION || this == WITHDRAWN;
    }

    /** Whether it can happen to somebody of these roles. */
    public boolean concerns(Collection<Role> roles) {
        Set<Role> those = switch (this) {
            case REVIEW_ASKED, REVIEW_SIGNED, REVIEW_COMMENT, REVIEW_DUE, CONTRADICTED, FILING_ENDS, APPROVED, RETURNED,
                    DEPUTY_APPROVED, DEPUTY_RETURNED ->
                EnumSet.of(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
            case INSIGHT, ANSWER, PASSED, PARKED, DUE, DEPUTY_DUE, PRODUCT_STAGE -> EnumSet.of(Role.AGENT);
            case NOTES_OVERDUE, THEME_RISES -> EnumSet.of(Role.CURATOR);
            case NOTE_HELD, NOTE_THREAT -> EnumSet.of(Role.COMPLIANCE);
            case INSIGHT_RISES, ALERT, REPORT -> EnumSet.of(Role.MANAGER);
            case ALERT_NEGLECTED -> EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);
            case REVIEW_STUCK -> EnumSet.of(Role.PUBLISHER, Role.ADMINISTRATOR);
            case RESPONSE_OVERDUE -> EnumSet.of(Role.CURATOR, Role.MANAGER);
            case NOBODY_TAKES_OVER, LAST_ADMINISTRATOR -> EnumSet.of(Role.ADMINISTRATOR);
            default -> EnumSet.allOf(Role.class);
        };
        return !Collections.disjoint(those, roles);
    }
}
