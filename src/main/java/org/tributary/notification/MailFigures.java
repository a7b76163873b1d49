package org.tributary.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox does.
 *
 * @param oldest since when the longest waiting one waits, null where none does
 * @param failed the last ones that did not arrive, newest first
 */
public record MailFigures(long waiting, @Nullable OffsetDateTime oldest, List<Failed> failed) {

    /**
     * One that did not arrive.
     *
     * @param bounced whether its address was refused; otherwise the mail was given up
     * @param reason what the mail server said
     */
    public record Failed(String address, String subject, boolean bounced, String reason, OffsetDateTime at) {

        static Failed of(QueuedMail mail) {
            return new Failed(mail.getAddress(), mail.getSubject(), mail.state() == MailState.BOUNCED, mail.getReason(),
                    Objects.requireNonNull(mail.getEndedAt()));
        }
    }
}
