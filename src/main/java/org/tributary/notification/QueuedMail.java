package org.tributary.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** A row of the outbox. Its public id is the mail's Message-ID, so whoever receives it twice can tell. */
@Entity
@Table(name = "mail")
public class QueuedMail extends BaseEntity {

    /** With waits of one minute, two, four, up to four hours, this many tries take three days. */
    static final int MOST_ATTEMPTS = 25;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int LONGEST_REASON = 500;

    @Column(name = "mail_key", updatable = false)
    private String key = "";
    @Column(name = "person_id", updatable = false)
    private @Nullable Long person;
    @Column(updatable = false)
    private String address = "";
    @Column(updatable = false)
    private String kind = "";
    @Column(updatable = false)
    private String subject = "";
    private String body = "";
    private String state = MailState.WAITING.code();
    private int attempts;
    @Column(name = "queued_at", updatable = false)
    private OffsetDateTime queuedAt = OffsetDateTime.MIN;
    @Column(name = "next_at")
    private OffsetDateTime nextAt = OffsetDateTime.MIN;
    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;
    private String reason = "";

    protected QueuedMail() {
    }

    /** It reached an end; what it said is not kept. */
    void end(MailState end, String why, Instant at) {
        if (!state().canBecome(end)) {
            throw new IllegalStateException("a mail that is " + state + " cannot become " + end);
        }
        state = end.code();
        reason = InboxItem.shortened(why, LONGEST_REASON);
        endedAt = at.atOffset(ZoneOffset.UTC);
        body = "";
    }

    /** The server would not have it now: it waits, twice as long each time, and is given up after some days. */
    void failed(String why, Instant at) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            end(MailState.GIVEN_UP, why, at);
            return;
        }
        reason = InboxItem.shortened(why, LONGEST_REASON);
        waitUntil(at.plus(backOff(attempts)));
    }

    static Duration backOff(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    void waitUntil(Instant moment) {
        nextAt = moment.atOffset(ZoneOffset.UTC);
    }

    MailState state() {
        return MailState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    String getKey() {
        return key;
    }

    @Nullable
    Long getPerson() {
        return person;
    }

    String getAddress() {
        return address;
    }

    String getKind() {
        return kind;
    }

    String getSubject() {
        return subject;
    }

    String getBody() {
        return body;
    }

    int getAttempts() {
        return attempts;
    }

    String getReason() {
        return reason;
    }

    OffsetDateTime getQueuedAt() {
        return queuedAt;
    }

    OffsetDateTime getNextAt() {
        return nextAt;
    }

    @Nullable
    OffsetDateTime getEndedAt() {
        return endedAt;
    }
}
