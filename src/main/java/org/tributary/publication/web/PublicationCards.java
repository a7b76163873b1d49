package org.tributary.publication.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Audience;
import org.tributary.publication.Kind;
import org.tributary.publication.PublicationStatus;
import org.tributary.publication.PublicationView;
import org.tributary.publication.ShelfRow;

/** Turns a publication into the words of a page. */
@Named
@ApplicationScoped
public class PublicationCards {

    @Inject
    Texts texts;

    @Inject
    AudienceWords audiences;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A chip as {@code t:chip} takes it. */
    public record Chip(String text, String kind, String icon) {
    }

    /** A publication as a row of a list. */
    public record Card(java.util.UUID id, String title, String line, List<Chip> chips, boolean asks) {
    }

    public Card card(ShelfRow row) {
        List<Chip> chips = new ArrayList<>();
        if (row.mustRead()) {
            chips.add(row.acknowledged() ? chip("acknowledged", "good", "check") : chip("mustRead", "warn", ""));
        } else if (row.acknowledged()) {
            chips.add(chip("acknowledged", "good", "check"));
        }
        LocalDate due = row.due();
        if (due != null) {
            chips.add(new Chip(by(due), "plain", "calendar"));
        }
        if (row.again()) {
            chips.add(chip("newVersion", "acc", ""));
        }
        if (row.kind() == Kind.PRODUCT) {
            chips.add(chip("product", "plain", "package-open"));
        }
        return new Card(row.id(), row.title(),
                line(row.kind(), row.version(), row.effectiveFrom(), audiences.forMe(row)), chips, row.asks());
    }

    public Card card(PublicationView view) {
        List<Chip> chips = new ArrayList<>(List.of(status(view.status())));
        if (view.text().mustRead()) {
            chips.add(chip("mustRead", "warn", ""));
        }
        if (view.kind() == Kind.PRODUCT) {
            chips.add(chip("product", "plain", "package-open"));
        }
        if (needsReview(view)) {
            chips.add(chip("needsReview", "warn", "timer"));
        }
        return new Card(view.id(), view.text().title(),
                line(view.kind(), view.version(), view.text().effectiveFrom(), audience(view.text().audience())), chips, false);
    }

    /** Whether it is live though nobody looked at it again in time. */
    public boolean needsReview(PublicationView view) {
        return view.status() == PublicationStatus.LIVE
                && view.text().reviewBy().isBefore(LocalDate.now(clock.withZone(settings.networkZone())));
    }

    private String line(Kind kind, int version, LocalDate from, String audience) {
        return texts.say("publication.list.line", texts.get("publication.kind." + kind.name()), version, day(from),
                audience);
    }

    private Chip chip(String key, String kind, String icon) {
        return new Chip(texts.get("publication.chip." + key), kind, icon);
    }

    public Chip status(PublicationStatus status) {
        String kind = switch (status) {
            case LIVE -> "good";
            case IN_REVIEW, APPROVED, SCHEDULED -> "acc";
            case WITHDRAWN -> "stop";
            default -> "plain";
        };
        return new Chip(texts.get("publication.status." + status.code()), kind, "");
    }

    /** Whom it is for, as "for OH and KY, homeowners". */
    public String audience(Audience audience) {
        return audiences.words(audience);
    }

    /** By when, as "by December 12, 2026". */
    public String by(LocalDate due) {
        return texts.say("publication.chip.by", due);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day);
    }

    /** A moment in the network's own time. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : Dates.moment(LocalDateTime.ofInstant(moment, settings.networkZone()));
    }

    /** The same in short. */
    public String shortMoment(@Nullable Instant moment) {
        return moment == null ? "" : Dates.shortMoment(LocalDateTime.ofInstant(moment, settings.networkZone()));
    }

    public String dayOf(@Nullable Instant moment) {
        return moment == null ? "" : Dates.day(LocalDate.ofInstant(moment, settings.networkZone()));
    }

    public List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
