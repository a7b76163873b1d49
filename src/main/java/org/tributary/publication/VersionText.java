package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version says, to whom, and when it applies, in the columns of its row; the value is a {@link PublicationText}. */
@Embeddable
public class VersionText {

    private String title = "";
    private String body = "";
    private String product = "";
    private String states = "";
    private String lines = "";
    private String agencies = "";
    private String tiers = "";
    private String roles = "";
    private @Nullable String noted;
    private String tags = "";
    @Column(name = "to_do")
    private String toDo = "";
    @Column(name = "to_say")
    private String toSay = "";
    @Column(name = "to_say_spanish")
    private String spanish = "";
    @Column(name = "to_say_translated")
    private String translated = "";
    private boolean shareable;

    @Column(name = "must_read")
    private boolean mustRead;
    @Column(name = "effective_from")
    private LocalDate effectiveFrom = LocalDate.EPOCH;
    @Column(name = "effective_to")
    private @Nullable LocalDate effectiveTo;
    @Column(name = "review_by")
    private LocalDate reviewBy = LocalDate.EPOCH;
    @Column(name = "publish_at")
    private @Nullable OffsetDateTime publishAt;

    protected VersionText() {
    }

    void says(PublicationText words) {
        title = words.title();
        body = words.body();
        product = words.product();
        Audience audience = words.audience();
        states = String.join("|", audience.states());
        lines = String.join("|", audience.lines());
        agencies = String.join("|", audience.agencies().stream().map(UUID::toString).toList());
        tiers = String.join("|", audience.tiers());
        roles = String.join("|", audience.roles());
        noted = audience.noted() == null ? null : audience.noted().toString();
        tags = String.join("|", audience.tags());
        Advice advice = words.advice();
        toDo = advice.toDo();
        toSay = advice.toSay();
        spanish = advice.spanish();
        translated = advice.translated();
        shareable = advice.shareable();
        mustRead = words.mustRead();
        effectiveFrom = words.effectiveFrom();
        effectiveTo = words.effectiveTo();
        reviewBy = words.reviewBy();
        publishAt = words.publishAt() == null ? null : words.publishAt().atOffset(ZoneOffset.UTC);
    }

    PublicationText value() {
        return new PublicationText(title, body, audience(), effectiveFrom, effectiveTo, reviewBy, mustRead, publishAt(),
                product == null ? "" : product, new Advice(toDo, toSay, spanish, translated, shareable));
    }

    Audience audience() {
        return AudienceColumns.audience(states, lines, agencies, tiers, roles, noted, tags);
    }

    String title() {
        return title;
    }

    @Nullable
    LocalDate effectiveTo() {
        return effectiveTo;
    }

    @Nullable
    Instant publishAt() {
        return publishAt == null ? null : publishAt.toInstant();
    }
}
