package org.tributary.publication.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.publication.Advice;
import org.tributary.publication.Audience;
import org.tributary.publication.PublicationText;
import org.tributary.publication.PublicationView;
import org.tributary.publication.ReviewBoard;
import org.tributary.publication.VersionFile;

/** A publication as the API answers it; {@code pending} is the number of the version in the works, for its staff. */
public record PublicationJson(UUID id, String kind, String title, String body, String status, int version,
        long revision,
        boolean material, boolean mustRead, Audience audience, List<UUID> insightIds, LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo, LocalDate reviewBy, @Nullable Instant publishAt, @Nullable JsonValue product,
        boolean acknowledged, @Nullable Boolean useful, @Nullable Instant liveAt, @Nullable Instant approvedAt,
        @Nullable Integer liveVersion, @Nullable Integer pending, @Nullable String urgency, @Nullable String comment,
        @Nullable String reason,
        @Nullable UUID replacedBy, String toDo, String toSay, List<AdviceJson> toSayTranslations, String sharing,
        List<VersionFile> files, @Nullable List<String> waitsFor) {

    /** With the places that are still to be signed. */
    PublicationJson reviewed(ReviewBoard board) {
        return new PublicationJson(id, kind, title, body, status, version, revision, material, mustRead, audience, insightIds,
                effectiveFrom, effectiveTo, reviewBy, publishAt, product, acknowledged, useful, liveAt, approvedAt, liveVersion,
                pending, urgency, comment, reason, replacedBy, toDo, toSay, toSayTranslations, sharing, files,
                board.waitsFor());
    }

    static PublicationJson of(PublicationView view) {
        PublicationText text = view.text();
        boolean works = view.liveVersion() != null && view.newestVersion() > view.liveVersion();
        return new PublicationJson(view.id(), view.kind().name(), text.title(), text.body(), view.status().code(),
                view.version(), view.revision(), view.material(), text.mustRead(), text.audience(), view.insightIds(),
                text.effectiveFrom(), text.effectiveTo(), text.reviewBy(), text.publishAt(), product(text.product()),
                view.acknowledged(), view.useful(), view.liveAt(), view.approvedAt(), view.liveVersion(),
                works ? view.newestVersion() : null, view.urgency(), view.returnComment(), view.withdrawnReason(),
                view.replacedBy(),
                text.advice().toDo(), text.advice().toSay(), AdviceJson.of(text.advice()),
                AdviceJson.sharing(text.advice()), view.files(), null);
    }

    /** What is sent. In a change, what is missing stays as it is. */
    public record Draft(@Nullable String kind, @Nullable String title, @Nullable String body,
            @Nullable AudienceJson audience, @Nullable List<String> insightIds, @Nullable String effectiveFrom,
            @Nullable String effectiveTo, @Nullable String reviewBy, @Nullable Boolean mustRead,
            @Nullable String publishAt, @Nullable JsonValue product, @Nullable Long revision,
            @Nullable Boolean material, @Nullable String toDo, @Nullable String toSay,
            @Nullable List<AdviceJson> toSayTranslations, @Nullable String sharing) {

        PublicationText text() {
            return new PublicationText(title, body, audience == null ? Audience.EVERYBODY : audience.value(),
                    day("effectiveFrom", effectiveFrom), day("effectiveTo", effectiveTo), day("reviewBy", reviewBy),
                    Boolean.TRUE.equals(mustRead), moment(publishAt), words(product),
                    AdviceJson.advice(this, Advice.NONE));
        }

        PublicationText text(PublicationText now) {
            return new PublicationText(title == null ? now.title() : title, body == null ? now.body() : body,
                    audience == null ? now.audience() : audience.value(),
                    effectiveFrom == null ? now.effectiveFrom() : day("effectiveFrom", effectiveFrom),
                    effectiveTo == null ? now.effectiveTo() : day("effectiveTo", effectiveTo),
                    reviewBy == null ? now.reviewBy() : day("reviewBy", reviewBy),
                    mustRead == null ? now.mustRead() : mustRead,
                    publishAt == null ? now.publishAt() : moment(publishAt), product == null
                            ? now.product()
                            : words(product),
                    AdviceJson.advice(this, now.advice()));
        }

        List<UUID> insights() {
            return insightIds == null ? List.of() : insightIds.stream().map(id -> id("insightIds", id)).toList();
        }
    }

    /** The audience as it is sent; every list may be missing. */
    public record AudienceJson(@Nullable List<String> states, @Nullable List<String> lines,
            @Nullable List<String> agencies, @Nullable List<String> tiers, @Nullable List<String> roles,
            @Nullable String noted, @Nullable List<String> tags) {

        Audience value() {
            return new Audience(some(states), some(lines),
                    some(agencies).stream().map(agency -> id("audience.agencies", agency)).toList(), some(tiers),
                    some(roles), noted == null || noted.isBlank() ? null : id("audience.noted", noted),
                    some(tags));
        }

        private static List<String> some(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }

    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new Invalid(field, "platform.error.unknownCode", text);
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            throw new Invalid(field, "platform.error.date");
        }
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException noMoment) {
            throw new Invalid("publishAt", "publication.error.moment");
        }
    }

    private static String words(@Nullable JsonValue product) {
        return product == null || product == JsonValue.NULL
                ? ""
                : product instanceof jakarta.json.JsonString text ? text.getString() : product.toString();
    }

    /** An object as it was sent, else a text. */
    private static @Nullable JsonValue product(String stored) {
        if (stored.isEmpty()) {
            return null;
        }
        if (stored.startsWith("{")) {
            try (JsonReader reader = Json.createReader(new StringReader(stored))) {
                JsonObject object = reader.readObject();
                return object;
            } catch (JsonException plainText) {
                return Json.createValue(stored);
            }
        }
        return Json.createValue(stored);
    }
}
