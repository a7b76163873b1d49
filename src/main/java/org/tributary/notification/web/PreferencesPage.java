package org.tributary.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.notification.InboxKind;
import org.tributary.notification.MailHabits;
import org.tributary.notification.MailWay;
import org.tributary.notification.Mails;
import org.tributary.platform.Language;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** What reaches me by mail, and when. */
@Named("mailPreferences")
@RequestScoped
public class PreferencesPage {

    private static final String SELF = "/notification/preferences.xhtml";
    private static final List<String> USUAL_ZONES = List.of("America/New_York", "America/Chicago", "America/Denver",
            "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
            "Pacific/Guam", "Pacific/Pago_Pago");

    private final Map<String, MailWay> ways = new LinkedHashMap<>();
    private String address = "";
    private String zone = "";
    private @Nullable String from;
    private @Nullable String until;
    private @Nullable OffsetDateTime bouncedAt;

    @Inject
    MailHabits habits;

    @Inject
    Mails mails;

    @Inject
    Settings settings;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** A kind of thing and how it may come. */
    public record Line(String code, String label, List<Choice> choices, String help) {
    }

    @PostConstruct
    void load() {
        MailHabits.Choices mine = habits.mine();
        mine.ways().forEach((kind, way) -> ways.put(kind.code(), way));
        address = mine.address();
        zone = mine.zone();
        from = mine.quietFrom();
        until = mine.quietUntil();
        bouncedAt = mine.bouncedAt();
    }

    public void save() {
        turns.done("preferences", () -> {
            Map<InboxKind, MailWay> wanted = new EnumMap<>(InboxKind.class);
            ways.forEach((code, way) -> wanted.put(InboxKind.valueOf(code.toUpperCase(Locale.ROOT)), way));
            habits.choose(wanted, zone, from == null ? "" : from, until == null ? "" : until);
            turns.go(SELF, "notification.preferences.saved");
        });
    }

    public void tryAgain() {
        turns.done("again", () -> {
            habits.tryAgain();
            turns.go(SELF, "notification.preferences.tried");
        });
    }

    public List<Line> getLines() {
        return ways.keySet().stream().map(code -> InboxKind.valueOf(code.toUpperCase(Locale.ROOT))).map(this::line).toList();
    }

    private Line line(InboxKind kind) {
        return new Line(kind.code(), texts.get("notification.kind." + kind.code()),
                Stream.of(MailWay.values()).filter(way -> way != MailWay.INBOX || !kind.isNeeded())
                        .map(way -> new Choice(way, texts.get("notification.preferences.way." + way.code()))).toList(),
                kind.isNeeded() ? texts.get("notification.preferences.neededHelp") : "");
    }

    public List<Choice> getZones() {
        return Stream.of(USUAL_ZONES.stream(), Stream.of(settings.networkZone().getId(), zone)).flatMap(all -> all).distinct()
                .map(id -> new Choice(id, ZoneId.of(id).getDisplayName(TextStyle.FULL, Language.spoken().locale()) + " ("
                        + id.substring(id.indexOf('/') + 1).replace('_', ' ') + ")"))
                .toList();
    }

    public List<Choice> getHours() {
        return IntStream.range(0, 24).mapToObj(number -> LocalTime.of(number, 0))
                .map(time -> new Choice(time.toString(), Dates.time(time))).toList();
    }

    /** Where the mail goes, or why none does. */
    public String getWhere() {
        if (!mails.isOn()) {
            return texts.get("notification.preferences.off");
        }
        return address.isEmpty()
                ? texts.get("notification.preferences.noAddress")
                : texts.say("notification.preferences.to", address);
    }

    public String getBounced() {
        OffsetDateTime at = bouncedAt;
        return at == null
                ? ""
                : texts.say("notification.preferences.bounced", address,
                        at.atZoneSameInstant(settings.networkZone()).toLocalDate());
    }

    public Map<String, MailWay> getWays() {
        return ways;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}
