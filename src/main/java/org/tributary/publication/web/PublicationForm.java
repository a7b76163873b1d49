package org.tributary.publication.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.Audience;
import org.tributary.publication.Kind;
import org.tributary.publication.PublicationText;

/** What stands in the form in which a publication is written; it may be anything until it is saved. */
public class PublicationForm implements Serializable {

    /** Where only a day is chosen, it shows in the morning. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Kind kind = Kind.GUIDANCE;
    private String title = "";
    private String body = "";
    private String product = "";
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;
    private @Nullable LocalDate reviewBy;
    private @Nullable LocalDate publishOn;
    private boolean mustRead;
    private boolean material = true;
    private @Nullable UUID noted;
    private List<UUID> agencies = List.of();
    private final Map<String, Boolean> states = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();
    private final Map<String, Boolean> tiers = new HashMap<>();
    private final Map<String, Boolean> roles = new HashMap<>();
    private final Map<String, Boolean> insights = new HashMap<>();
    private @Nullable Instant publishAt;

    void fill(Kind of, PublicationText text, Collection<UUID> links, ZoneId zone) {
        kind = of;
        title = text.title();
        body = text.body();
        product = text.product();
        effectiveFrom = text.effectiveFrom();
        effectiveTo = text.effectiveTo();
        reviewBy = text.reviewBy();
        mustRead = text.mustRead();
        publishAt = text.publishAt();
        publishOn = publishAt == null ? null : publishAt.atZone(zone).toLocalDate();
        Audience audience = text.audience();
        noted = audience.noted();
        agencies = audience.agencies();
        audience.states().forEach(code -> states.put(code, true));
        audience.lines().forEach(code -> lines.put(code, true));
        audience.tiers().forEach(code -> tiers.put(code, true));
        audience.roles().forEach(code -> roles.put(code, true));
        links.forEach(link -> insights.put(link.toString(), true));
    }

    /** @throws org.tributary.platform.Invalid naming what is wrong */
    PublicationText text(ZoneId zone) {
        return new PublicationText(title, body, audience(), effectiveFrom, effectiveTo, reviewBy, mustRead,
                moment(zone),
                product);
    }

    Audience audience() {
        return new Audience(chosen(states), chosen(lines), agencies, chosen(tiers), chosen(roles), noted);
    }

    List<UUID> links() {
        return chosen(insights).stream().map(UUID::fromString).toList();
    }

    /** The hour that came by the API is kept as long as its day is. */
    private @Nullable Instant moment(ZoneId zone) {
        if (publishOn == null) {
            return null;
        }
        boolean same = publishAt != null && publishAt.atZone(zone).toLocalDate().equals(publishOn);
        return same ? publishAt : publishOn.atTime(MORNING).atZone(zone).toInstant();
    }

    private static List<String> chosen(Map<String, Boolean> choices) {
        List<String> chosen = new ArrayList<>();
        choices.forEach((code, is) -> {
            if (Boolean.TRUE.equals(is)) {
                chosen.add(code);
            }
        });
        chosen.sort(null);
        return chosen;
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

    public @Nullable UUID getNoted() {
        return noted;
    }

    public void setNoted(@Nullable UUID noted) {
        this.noted = noted;
    }

    public Map<String, Boolean> getStates() {
        return states;
    }

    public Map<String, Boolean> getLines() {
        return lines;
    }

    public Map<String, Boolean> getTiers() {
        return tiers;
    }

    public Map<String, Boolean> getRoles() {
        return roles;
    }

    public Map<String, Boolean> getInsights() {
        return insights;
    }
}
