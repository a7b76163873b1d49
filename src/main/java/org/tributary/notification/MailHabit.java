package org.tributary.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** How a person wants to be told by mail: each kind of thing its way, quiet hours in the person's own time. */
@Entity
@Table(name = "mail_habit")
public class MailHabit extends BaseEntity {

    static final String USUAL_QUIET_FROM = "20:00";
    static final String USUAL_QUIET_UNTIL = "07:00";

    @Column(name = "person_id", updatable = false)
    private long person;
    @Column(updatable = false)
    private String token = "";
    private String ways = "";
    private String zone = "";
    @Column(name = "quiet_from")
    private String quietFrom = USUAL_QUIET_FROM;
    @Column(name = "quiet_until")
    private String quietUntil = USUAL_QUIET_UNTIL;
    @Column(name = "bounced_at")
    private @Nullable OffsetDateTime bouncedAt;
    @Column(name = "bounced_reason")
    private String bouncedReason = "";

    protected MailHabit() {
    }

    /** Of somebody who chose nothing yet. */
    MailHabit(long person) {
        this.person = person;
    }

    MailWay way(InboxKind kind) {
        return ways().getOrDefault(kind, kind.usual());
    }

    /** What was chosen, and nothing else. */
    Map<InboxKind, MailWay> ways() {
        Map<InboxKind, MailWay> chosen = new EnumMap<>(InboxKind.class);
        Arrays.stream(ways.split("\\|")).map(one -> one.split(":")).filter(one -> one.length == 2)
                .forEach(one -> InboxKind.find(one[0])
                        .ifPresent(kind -> chosen.put(kind, MailWay.valueOf(one[1].toUpperCase(Locale.ROOT)))));
        return chosen;
    }

    /** @throws org.tributary.platform.Invalid where something needed would be left to the inbox */
    void choose(Map<InboxKind, MailWay> wanted) {
        Check check = new Check();
        wanted.forEach((kind, way) -> check.that(!kind.isNeeded() || way != MailWay.INBOX, kind.code(),
                "notification.mail.needed"));
        check.done();
        Map<InboxKind, MailWay> all = ways();
        all.putAll(wanted);
        ways = all.entrySet().stream().map(one -> one.getKey().code() + ":" + one.getValue().code())
                .collect(Collectors.joining("|"));
    }

    /** No more mail about that: what is needed still comes, weekly. */
    void stop(InboxKind kind) {
        choose(Map.of(kind, kind.isNeeded() ? MailWay.DIGEST : MailWay.INBOX));
    }

    /** @param from and @param until as {@code 20:00}; both empty for no quiet hours */
    void rest(String newZone, String from, String until) {
        Check check = new Check();
        check.that(newZone.isEmpty() || ZoneId.getAvailableZoneIds().contains(newZone), "zone",
                "platform.error.unknownCode", newZone);
        check.that(from.isEmpty() == until.isEmpty() && (from.isEmpty() || !from.equals(until)), "until",
                "notification.mail.quietBoth");
        check.done();
        zone = newZone;
        quietFrom = from.isEmpty() ? "" : LocalTime.parse(from).toString();
        quietUntil = until.isEmpty() ? "" : LocalTime.parse(until).toString();
    }

    /** When the quiet hours end, where that moment is within them. */
    Optional<Instant> quietUntil(Instant now, ZoneId networkZone) {
        if (quietFrom.isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime here = now.atZone(zone.isEmpty() ? networkZone : ZoneId.of(zone));
        LocalTime time = here.toLocalTime();
        LocalTime from = LocalTime.parse(quietFrom);
        LocalTime until = LocalTime.parse(quietUntil);
        boolean overMidnight = until.isBefore(from);
        boolean quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return Optional.empty();
        }
        ZonedDateTime end = here.with(until);
        return Optional.of((end.isAfter(here) ? end : here.plusDays(1).with(until)).toInstant());
    }

    /** The address refused a mail: nothing more goes there until its owner says so. */
    void bounced(String reason, Instant at) {
        bouncedAt = at.atOffset(ZoneOffset.UTC);
        bouncedReason = reason;
    }

    /** The owner says that it works again. */
    void tryAgain() {
        bouncedAt = null;
        bouncedReason = "";
    }

    boolean isBounced() {
        return bouncedAt != null;
    }

    @Nullable
    OffsetDateTime getBouncedAt() {
        return bouncedAt;
    }

    long getPerson() {
        return person;
    }

    String getToken() {
        return token;
    }

    String getZone() {
        return zone;
    }

    String getQuietFrom() {
        return quietFrom;
    }

    String getQuietUntil() {
        return quietUntil;
    }
}
