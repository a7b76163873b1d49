package org.tributary.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/**
 * The weekly digest: on Monday, an hour after the release, what stands unseen in an inbox and was not mailed yet. A row for each
 * week lets one node write at a time, a hundred persons in a transaction; the key of the mail lets nobody have two.
 */
@Stateless
public class Digests {

    private static final LocalTime DUE = LocalTime.of(7, 0);
    /** What is older was overtaken. */
    private static final Duration OLDEST = Duration.ofDays(15);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PERSONS_AT_ONCE = 100;
    private static final int MOST_ITEMS = 12;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Mails mails;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    InboxWords words;

    @Inject
    Clock clock;

    /** Writes the next digests of this week, if they are due. @return whether there may be more */
    @Allowed(Role.SYSTEM)
    public boolean writeSome() {
        ZonedDateTime here = clock.instant().atZone(settings.networkZone());
        LocalDate week = here.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!mails.isOn() || here.isBefore(week.atTime(DUE).atZone(settings.networkZone()))) {
            return false;
        }
        entityManager.createNativeQuery("insert into digest_run (week, last_person) values (?1, 0) on conflict do nothing")
                .setParameter(1, Date.valueOf(week)).executeUpdate();
        List<?> mine = entityManager.createNativeQuery("""
                select last_person from digest_run where week = ?1 and ended_at is null for update skip locked""")
                .setParameter(1, Date.valueOf(week)).getResultList();
        return !mine.isEmpty() && writeAfter(((Number) mine.get(0)).longValue(), week);
    }

    private boolean writeAfter(long lastPerson, LocalDate week) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Long> persons = entityManager.createQuery("""
                select distinct n.person from InboxItem n
                where n.seenAt is null and n.toldAt is null and n.at > :oldest and n.at <= :now and n.person > :last
                order by n.person""", Long.class).setParameter("oldest", now.minus(OLDEST)).setParameter("now", now)
                .setParameter("last", lastPerson).setMaxResults(PERSONS_AT_ONCE).getResultList();
        if (persons.isEmpty()) {
            entityManager.createNativeQuery("update digest_run set ended_at = current_timestamp where week = ?1")
                    .setParameter(1, Date.valueOf(week)).executeUpdate();
            return false;
        }
        Map<Long, List<InboxItem>> items = entityManager.createQuery("""
                select n from InboxItem n where n.person in :persons and n.seenAt is null and n.toldAt is null
                    and n.at > :oldest and n.at <= :now order by n.at desc, n.id desc""", InboxItem.class)
                .setParameter("persons", persons).setParameter("oldest", now.minus(OLDEST)).setParameter("now", now)
                .getResultStream().collect(Collectors.groupingBy(InboxItem::getPerson));
        for (Reader reader : new Readers(entityManager).of(persons)) {
            List<InboxItem> weekly = items.get(reader.person()).stream()
                    .filter(item -> reader.takes(item.kind(), MailWay.DIGEST)).toList();
            if (!weekly.isEmpty()) {
                write(reader, weekly, week);
            }
        }
        entityManager.createNativeQuery("update digest_run set last_person = ?1 where week = ?2")
                .setParameter(1, persons.get(persons.size() - 1)).setParameter(2, Date.valueOf(week)).executeUpdate();
        return true;
    }

    private void write(Reader reader, List<InboxItem> newestFirst, LocalDate week) {
        Map<String, InboxItem> things = new LinkedHashMap<>();
        newestFirst.forEach(item -> things.putIfAbsent(item.getGroupKey(), item));
        String list = things.values().stream().limit(MOST_ITEMS)
                .map(item -> texts.sayIn(reader.language(), "notification.mail.digest.item",
                        texts.sayIn(reader.language(), "notification.kind." + item.kind().code()),
                        texts.in(reader.language(), () -> words.title(item.kind(), item.getTitle())),
                        InboxMails.link(settings, item)))
                .collect(Collectors.joining("\n"));
        int more = Math.max(0, things.size() - MOST_ITEMS);
        String body = texts.sayIn(reader.language(), "notification.mail.digest.body", InboxMails.firstName(reader), list,
                texts.sayIn(reader.language(), "notification.mail.digest.more", more),
                settings.address() + "/notification/inbox.xhtml");
        mails.write(new Mail("digest:" + reader.person() + ":" + week, reader.address(), reader.person(), MailHabits.DIGEST,
                texts.sayIn(reader.language(), "notification.mail.digest.subject", things.size()), body));
        Instant now = clock.instant();
        newestFirst.forEach(item -> item.tell(now));
    }

    /** Mails that reached their end are forgotten after three months; their addresses are nobody's business any more. */
    @Allowed(Role.SYSTEM)
    public int forgetOldMails() {
        return entityManager.createQuery("delete from QueuedMail m where m.endedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).executeUpdate();
    }
}
