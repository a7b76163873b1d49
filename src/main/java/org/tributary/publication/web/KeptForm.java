package org.tributary.publication.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.Kind;

/** What stands in the form, word by word, as it is kept while somebody writes. */
public record KeptForm(@Nullable String kind, @Nullable String title, @Nullable String body, @Nullable String product,
        @Nullable String toDo, @Nullable String toSay, @Nullable String spanish, boolean fits, boolean shareable,
        @Nullable String effectiveFrom, @Nullable String effectiveTo, @Nullable String reviewBy,
        @Nullable String publishOn, boolean mustRead, boolean material, @Nullable List<String> states,
        @Nullable List<String> lines, @Nullable List<String> tiers, @Nullable List<String> roles,
        @Nullable String noted, @Nullable List<String> insights, @Nullable String urgency,
        @Nullable List<String> tags, @Nullable List<String> agencies) {

    private static final Jsonb JSON = JsonbBuilder.create();

    static KeptForm of(PublicationForm form, String urgency) {
        return new KeptForm(form.getKind().name(), plain(form.getTitle()), plain(form.getBody()),
                plain(form.offers()), plain(form.getAdvice().getToDo()), plain(form.getAdvice().getToSay()),
                plain(form.getAdvice().getSpanish()), form.getAdvice().isFits(), form.getAdvice().isShareable(),
                day(form.getEffectiveFrom()), day(form.getEffectiveTo()), day(form.getReviewBy()),
                day(form.getPublishOn()), form.isMustRead(), form.isMaterial(),
                AudienceForm.chosen(form.getAudience().getStates()), AudienceForm.chosen(form.getAudience().getLines()),
                AudienceForm.chosen(form.getAudience().getTiers()), AudienceForm.chosen(form.getAudience().getRoles()),
                form.getAudience().getNoted() == null ? null : form.getAudience().getNoted().toString(),
                AudienceForm.chosen(form.getInsights()), plain(urgency),
                AudienceForm.chosen(form.getAudience().getTags()),
                AudienceForm.chosen(form.getAudience().getAgencies()));
    }

    /** Empty where it was written by another version of the page. */
    static Optional<KeptForm> read(String words) {
        try {
            return Optional.ofNullable(JSON.fromJson(words, KeptForm.class));
        } catch (JsonbException unknown) {
            return Optional.empty();
        }
    }

    String written() {
        return JSON.toJson(this);
    }

    void into(PublicationForm form) {
        form.setKind(Kind.valueOf(Objects.requireNonNullElse(kind, Kind.GUIDANCE.name())));
        form.setTitle(plain(title));
        form.setBody(plain(body));
        form.offer(plain(product));
        form.getAdvice().setToDo(plain(toDo));
        form.getAdvice().setToSay(plain(toSay));
        form.getAdvice().setSpanish(plain(spanish));
        form.getAdvice().setFits(fits);
        form.getAdvice().setShareable(shareable);
        form.setEffectiveFrom(day(effectiveFrom));
        form.setEffectiveTo(day(effectiveTo));
        form.setReviewBy(day(reviewBy));
        form.setPublishOn(day(publishOn));
        form.setMustRead(mustRead);
        form.setMaterial(material);
        choose(form.getAudience().getStates(), states);
        choose(form.getAudience().getLines(), lines);
        choose(form.getAudience().getTiers(), tiers);
        choose(form.getAudience().getRoles(), roles);
        choose(form.getAudience().getTags(), tags);
        choose(form.getAudience().getAgencies(), agencies);
        form.getAudience().setNoted(noted == null ? null : UUID.fromString(noted));
        choose(form.getInsights(), insights);
    }

    private static void choose(Map<String, Boolean> boxes, @Nullable List<String> chosen) {
        boxes.clear();
        if (chosen != null) {
            chosen.forEach(code -> boxes.put(code, true));
        }
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
