package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Settings;

/**
 * How many must-reads a month an agent is asked for at most, unless a writer has a reason. What goes to those who noted
 * something is not counted against anybody: a number here would tell who they are. Inside the caller's transaction, no
 * door.
 */
@ApplicationScoped
class AttentionBudget {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Settings settings;

    @Inject
    Audiences audiences;

    int most() {
        return settings.mustReads();
    }

    /**
     * How many agents it would ask for more than the budget in the month in which it shows. Two statements.
     *
     * @param id of the publication it is a version of, null for a new one
     */
    int beyond(@Nullable UUID id, Intended intended, Instant now) {
        if (!intended.mustRead()) {
            return 0;
        }
        ZoneId zone = settings.networkZone();
        YearMonth month = YearMonth.from(shows(intended.publishAt(), now, zone));
        return beyond(asking(id, month, now, zone), audiences.seats(), intended.audience(), most());
    }

    static LocalDate shows(@Nullable Instant publishAt, Instant now, ZoneId zone) {
        Instant moment = publishAt == null || publishAt.isBefore(now) ? now : publishAt;
        return LocalDate.ofInstant(moment, zone);
    }

    /** The audiences of the versions that ask in that month; of the publication itself only of what went live. */
    private Map<Long, Audience> asking(@Nullable UUID id, YearMonth month, Instant now, ZoneId zone) {
        Map<Long, Audience> asking = new HashMap<>();
        for (PublicationVersion version : entityManager
                .createNamedQuery(PublicationVersion.ASKING, PublicationVersion.class)
                .setParameter("since", month.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .getResultList()) {
            OffsetDateTime live = version.getLiveAt();
            boolean replaced = live == null && version.getPublication().getPublicId().equals(id);
            LocalDate day = live == null
                    ? shows(version.text().publishAt(), now, zone)
                    : LocalDate.ofInstant(live.toInstant(), zone);
            if (!replaced && YearMonth.from(day).equals(month) && version.audience().noted() == null) {
                asking.put(version.getId(), version.audience());
            }
        }
        return asking;
    }

    /** How many persons of the seats are in that audience and in at least so many others already. */
    static int beyond(Map<Long, Audience> others, Collection<Seat> seats, Audience audience, int most) {
        Map<Long, Set<Long>> asked = new HashMap<>();
        Set<Long> meant = new HashSet<>();
        for (Seat seat : seats) {
            others.forEach((key, other) -> {
                if (other.includes(seat)) {
                    asked.computeIfAbsent(seat.person(), person -> new HashSet<>()).add(key);
                }
            });
            // Who noted something is told to nobody: for them all agents are looked at, and no number is shown.
            if (audience.noted() != null || audience.includes(seat)) {
                meant.add(seat.person());
            }
        }
        List<Long> beyond = meant.stream().filter(person -> asked.getOrDefault(person, Set.of()).size() >= most)
                .toList();
        return beyond.size();
    }
}
