package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Refused;

/** What the carrier says to an insight: where it stands, in which words, since when. */
@Embeddable
public class InsightResponse {

    private String status = InsightStatus.OPEN.code();

    @Column(name = "response_text")
    private String text = "";

    @Column(name = "responded_at")
    private @Nullable OffsetDateTime at;

    @Column(name = "first_responded_at")
    private @Nullable OffsetDateTime firstAt;

    protected InsightResponse() {
    }

    /** @throws Refused where this status cannot follow */
    void becomes(InsightStatus next, String words, Instant now) {
        if (!status().canBecome(next)) {
            throw new Refused("insight.respond.cannotBecome");
        }
        status = next.code();
        if (!words.isEmpty() || next == InsightStatus.OPEN) {
            text = words;
        }
        at = now.atOffset(ZoneOffset.UTC);
        firstAt = firstAt == null && next != InsightStatus.OPEN ? at : firstAt;
    }

    InsightStatus status() {
        return InsightStatus.ofCode(status).orElseThrow();
    }

    String text() {
        return text;
    }

    @Nullable
    OffsetDateTime at() {
        return at;
    }
}
