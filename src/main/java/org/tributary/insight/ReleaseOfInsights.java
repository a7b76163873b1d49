package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.people.Actor;
import org.tributary.people.Person;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.Reason;
import org.tributary.privacy.Releases;
import org.tributary.privacy.Releases.Source;

/** What an insight gives to the ledger of releases and learns from it. A theme's key is the key of its set. */
@ApplicationScoped
class ReleaseOfInsights {

    private static final String NO_STATE = "--";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Releases releases;

    @Inject
    ReleasedKeywords keywords;

    @Inject
    Alarms alarms;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Releases the batch that waits, at the publication.
     *
     * @throws Refused with what is missing where the gate forbids it
     */
    void first(Insight insight) {
        Instant now = clock.instant();
        whyNot(insight.getThemeKey()).ifPresent(reason -> {
            throw new TooFewBehind(reason);
        });
        insight.figuresAre(subjectFor(insight.getThemeKey()));
        if (!releases.release(insight.getThemeKey(), subjectFor(insight.getThemeKey()), now) && whyHidden(insight)) {
            throw new Refused("insight.publish.tooFew");
        }
        alarms.released(insight, now);
        keywords.renew(insight);
    }

    private boolean whyHidden(Insight insight) {
        return contributors(insight.getThemeKey()).isEmpty();
    }

    /** What a theme misses to be shown, with its open batch; nothing where it may be. */
    Optional<Reason> whyNot(long theme) {
        return releases.whyNotShown(theme, clock.instant());
    }

    /** Releases what waits; only ended weeks, or all of it. @return whether a batch was released */
    boolean next(Insight insight, Instant at, boolean endedWeeksOnly) {
        String subject = subjectFor(insight.getThemeKey());
        insight.figuresAre(subject);
        boolean released = endedWeeksOnly
                ? releases.releaseEndedWeeks(insight.getThemeKey(), subject, at)
                : releases.release(insight.getThemeKey(), subject, at);
        if (released) {
            alarms.released(insight, at);
        }
        keywords.renew(insight);
        return released;
    }

    List<String> check(Insight insight, Instant at) {
        return releases.check(insight.getThemeKey(), at);
    }

    void refresh(Instant at) {
        releases.refresh(at);
    }

    /** "Same here" counts like a note in the line that the insight has most, in the person's first state. */
    void record(SameHere sameHere, ReleasedInsight insight, Actor actor) {
        Long agency = actor.agency();
        Long group = actor.ownerGroup();
        if (agency == null || group == null || !entityManager.find(Person.class, actor.person()).isCounted()) {
            return;
        }
        LocalDate week = IsoWeeks.mondayOf(clock.instant().atZone(settings.networkZone()).toLocalDate());
        releases.contribute(insight.row().theme(), Source.SAME_HERE, sameHere.getId(),
                new Contribution(0, actor.person(), group, agency, week, mostOf(insight.row()),
                        actor.states().stream().findFirst().orElse(NO_STATE), ""));
    }

    void withdraw(SameHere sameHere) {
        releases.withdraw(Source.SAME_HERE, sameHere.getId(), clock.instant());
    }

    /** The persons whose notes were released in this theme and stand. */
    Set<Long> contributors(long theme) {
        return numbers("""
                select distinct person_id from contribution where set_key = ?1 and source = 'note'
                and release_id is not null and withdrawn_at is null""", theme);
    }

    /** Those who contributed to what is released, and those who follow. */
    Set<Long> concerned(Insight insight, List<Long> family) {
        Set<Long> persons = new HashSet<>(numbers("""
                select distinct person_id from contribution where set_key = ?1
                and release_id is not null and withdrawn_at is null""", insight.getThemeKey()));
        persons.addAll(entityManager.createNamedQuery(Follow.PERSONS, Long.class).setParameter("insights", family)
                .getResultList());
        return persons;
    }

    /** Every insight has the figures of the set of its theme, after these became others. */
    void renewSubjects(Collection<Insight> insights) {
        insights.forEach(insight -> insight.figuresAre(known(insight.getThemeKey())));
    }

    private String known(long theme) {
        List<?> known = entityManager.createNativeQuery("select subject from release_set where set_key = ?1 and subject <> ''")
                .setParameter(1, theme).getResultList();
        return known.isEmpty() ? "" : String.valueOf(known.get(0));
    }

    /** The name of a set's figures, for ever the same; a theme that was merged away may have left its own to another set. */
    private String subjectFor(long theme) {
        String known = known(theme);
        if (!known.isEmpty()) {
            return known;
        }
        String subject = "insight:" + theme;
        int turn = 1;
        while (!entityManager.createNativeQuery("select set_key from release_set where subject = ?1").setParameter(1, subject)
                .getResultList().isEmpty()) {
            subject = "insight:" + theme + ":" + ++turn;
        }
        return subject;
    }

    private String mostOf(InsightRow insight) {
        List<?> lines = entityManager.createNativeQuery("""
                select line from contribution where set_key = ?1 and source = 'note' and release_id is not null
                group by line order by count(*) desc, line""").setParameter(1, insight.theme()).setMaxResults(1)
                .getResultList();
        String own = insight.ownLine().isEmpty() ? "other" : insight.ownLine();
        return lines.isEmpty() ? own : String.valueOf(lines.get(0));
    }

    private Set<Long> numbers(String sql, long theme) {
        List<?> rows = entityManager.createNativeQuery(sql).setParameter(1, theme).getResultList();
        return rows.stream().map(NotesOfThemes::number).collect(Collectors.toSet());
    }
}
