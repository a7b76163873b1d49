package org.tributary.publication.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.Intended;
import org.tributary.publication.Kind;
import org.tributary.publication.ProductReference;
import org.tributary.publication.PublicationText;

/** What stands in the form in which a publication is written; it may be anything until it is saved. */
public class PublicationForm implements Serializable {

    /** Where only a day is chosen, it shows in the morning. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Kind kind = Kind.GUIDANCE;
    private String title = "";
    private String body = "";
    private String product = "";
    /** The id of the product it presents; then it says nothing else of what it offers. */
    private @Nullable String presents;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;
    private @Nullable LocalDate reviewBy;
    private @Nullable LocalDate publishOn;
    private boolean mustRead;
    private boolean material = true;
    private final AdviceForm advice = new AdviceForm();
    private final AudienceForm audience = new AudienceForm();
    private final Map<String, Boolean> insights = new HashMap<>();
    private @Nullable Instant publishAt;

    void fill(Kind of, PublicationText text, Collection<UUID> links, ZoneId zone) {
        kind = of;
        title = text.title();
        body = text.body();
        offer(text.product());
        effectiveFrom = text.effectiveFrom();
        effectiveTo = text.effectiveTo();
        reviewBy = text.reviewBy();
        mustRead = text.mustRead();
        publishAt = text.publishAt();
        publishOn = publishAt == null ? null : publishAt.atZone(zone).toLocalDate();
        advice.fill(text.advice());
        audience.fill(text.audience());
        links.forEach(link -> insights.put(link.toString(), true));
    }

    /** @throws org.tributary.platform.Invalid naming what is wrong */
    PublicationText text(ZoneId zone) {
        return new PublicationText(title, body, audience.audience(), effectiveFrom, effectiveTo, reviewBy, mustRead,
                moment(zone),
                offers(), advice.advice());
    }

    /** As far as it is known yet. @throws org.tributary.platform.Invalid where the audience cannot be */
    Intended intended(ZoneId zone, Set<String> files) {
        return new Intended(title, body, audience.audience(), effectiveFrom, moment(zone), mustRead,
                advice.advice(), files);
    }

    /** What it offers, as a version says it: a product's id, else words. */
    String offers() {
        return presents == null || presents.isEmpty() ? product : presents;
    }

    void offer(String offered) {
        boolean refers = ProductReference.of(offered).isPresent();
        presents = refers ? offered : null;
        product = refers ? "" : offered;
    }

    List<UUID> links() {
        return AudienceForm.chosen(insights).stream().map(UUID::fromString).toList();
    }

    /** The hour that came by the API is kept as long as its day is. */
    private @Nullable Instant moment(ZoneId zone) {
        if (publishOn == null) {
            return null;
        }
        boolean same = publishAt != null && publishAt.atZone(zone).toLocalDate().equals(publishOn);
        return same ? publishAt : publishOn.atTime(MORNING).atZone(zone).toInstant();
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public @Nullable String getPresents() {
        return presents;
    }

    public void setPresents(@Nullable String presents) {
        this.presents = presents;
    }

    public @Nullable LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(@Nullable LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public @Nullable LocalDate getEffectiveTo() {
        return effectiveTo;
    }

    public void setEffectiveTo(@Nullable LocalDate effectiveTo) {
        this.effectiveTo = effectiveTo;
    }

    public @Nullable LocalDate getReviewBy() {
        return reviewBy;
    }

    public void setReviewBy(@Nullable LocalDate reviewBy) {
        this.reviewBy = reviewBy;
    }

    public @Nullable LocalDate getPublishOn() {
        return publishOn;
    }

    public void setPublishOn(@Nullable LocalDate publishOn) {
        this.publishOn = publishOn;
    }

    public boolean isMustRead() {
        return mustRead;
    }

    public void setMustRead(boolean mustRead) {
        this.mustRead = mustRead;
    }

    public boolean isMaterial() {
        return material;
    }

    public void setMaterial(boolean material) {
        this.material = material;
    }

    public AdviceForm getAdvice() {
        return advice;
    }

    public AudienceForm getAudience() {
        return audience;
    }

    public Map<String, Boolean> getInsights() {
        return insights;
    }
}
