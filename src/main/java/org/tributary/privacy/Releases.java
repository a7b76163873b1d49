package org.tributary.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;

/**
 * Takes contributions, releases batches and keeps the released figures. Runs inside the caller's transaction; callers
 * leave out machine, staff and demo-staff accounts. A set is locked while it changes.
 */
@Dependent
public class Releases {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    SmallGroups rules;

    @Inject
    ReleasedFigures figures;

    @Inject
    Settings settings;

    ZoneId zone = ZoneId.of("UTC");

    @PostConstruct
    void readZone() {
        zone = settings.networkZone();
    }

    /** What a contribution comes from; each is counted in one set only. */
    public enum Source {
        NOTE, SAME_HERE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Counts a note or "same here" in a set from the next release on. Repeating it changes nothing; naming another set
     * moves it if it was not released, and leaves it where it is counted if it was.
     *
     * @param contribution its id is not used; its week is the Monday of the week received
     */
    public void contribute(long set, Source source, long sourceId, Contribution contribution) {
        contribute(set, source, Map.of(sourceId, contribution));
    }

    /** The same for several at once, by the id of what each comes from. */
    public void contribute(long set, Source source, Map<Long, Contribution> contributions) {
        BookRows rows = new BookRows(entityManager);
        rows.lock(set);
        contributions.forEach((sourceId, contribution) -> rows.put(set, source, sourceId, contribution));
    }

    /**
     * Takes a contribution back (withdrawn, erased, or unthemed again before its release). An unreleased one is gone
     * without a trace; a released one leaves a tombstone and the figures with the next batch. Repeating changes
     * nothing.
     */
    public void withdraw(Source source, long sourceId, Instant at) {
        BookRows rows = new BookRows(entityManager);
        List<?> sets = rows.select("select set_key from contribution where source = ?1 and source_id = ?2",
                source.code(), sourceId);
        if (sets.isEmpty()) {
            return;
        }
        long set = Columns.number(sets.get(0));
        rows.lock(set);
        rows.update("delete from contribution where source = ?1 and source_id = ?2 and release_id is null",
                source.code(), sourceId);
        boolean changed = rows.update("""
                update contribution set withdrawn_at = ?3 where source = ?1 and source_id = ?2 and withdrawn_at is null
                """, source.code(), sourceId, at) > 0;
        if (changed) {
            store(rows, set, at);
        }
    }

    /** Takes back everything of a person, for erasure; what remains of released rows is the key, group, cell and week.
    // */
    public void withdrawAllOf(long person, Instant at) {
        BookRows rows = new BookRows(entityManager);
        rows.rows("select source, source_id from contribution where person_id = ?1 and withdrawn_at is null order by "
                + "set_key, id",
                person).forEach(
                        row -> withdraw(Source.of((String) row[0]),
                                Columns.number(row[1]), at));
    }

    /**
     * Releases all that waits, as at the first publication. The batch goes whole or waits whole.
     *
     * @param subject names the released figures of the set, such as {@code insight:123}
     * @return whether a batch was released
     */
    public boolean release(long set, String subject, Instant at) {
        return release(set, subject, at, week(at));
    }

    /** Releases what was received in ended weeks, as on Mondays. */
    public boolean releaseEndedWeeks(long set, String subject, Instant at) {
        return release(set, subject, at, week(at).minusWeeks(1));
    }

    private boolean release(long set, String subject, Instant at, LocalDate lastWeek) {
        BookRows rows = new BookRows(entityManager);
        rows.lock(set);
        rows.name(set, subject);
        Book before = rows.read(set);
        List<Contribution> waiting = rows.waiting(set, lastWeek);
        Optional<Book> after = new Ledger(rules).release(before, set, waiting, rows.leaving(set).keySet(),
                rows.nextKey(), lastWeek);
        after.ifPresent(book -> rows.write(set, before, book, waiting, at));
        store(rows, set, at);
        return after.isPresent();
    }

    /** What a set misses to be shown: nothing if it is visible or its open batch would pass. */
    public Optional<Reason> whyNotShown(long set, Instant at) {
        BookRows rows = new BookRows(entityManager);
        Book book = rows.read(set);
        if (!book.batches().isEmpty() && new SetFigures(rules, zone).visible(rows, book, set, at)) {
            return Optional.empty();
        }
        return rules.whyNot(rows.waiting(set, week(at)));
    }

    /** Hides or shows again the figures of every set with a withdrawal that no batch took along; for the daily timer.
    // */
    public void refresh(Instant at) {
        BookRows rows = new BookRows(entityManager);
        List<?> sets = rows.select("""
                select distinct e.set_key from release_entry e join contribution c on c.id = e.contribution_id
                where c.withdrawn_at is not null order by e.set_key
                """);
        for (Object set : sets) {
            rows.lock(Columns.number(set));
            store(rows, Columns.number(set), at);
        }
    }

    /** All releases and waiting contributions of {@code from} become those of {@code into}, whose figures are renewed.
    // */
    public void mergeSets(long into, long from, Instant at) {
        BookRows rows = new BookRows(entityManager);
        rows.lock(Math.min(into, from));
        rows.lock(Math.max(into, from));
        String gone = rows.subject(from);
        rows.move(into, from);
        if (!gone.isEmpty()) {
            figures.replace(gone, List.of());
        }
        if (rows.subject(into).isEmpty()) {
            rows.name(into, gone);
        }
        rows.name(from, "");
        store(rows, into, at);
    }

    /** Recomputes the figures of a set from the contributions they were released with; names what differs. */
    public List<String> check(long set, Instant at) {
        BookRows rows = new BookRows(entityManager);
        String subject = rows.subject(set);
        Set<ReleasedFigure> stored = new HashSet<>(figures.find(subject));
        Set<ReleasedFigure> computed = new HashSet<>(new SetFigures(rules, zone).compute(rows, set, subject, at));
        List<String> differences = new ArrayList<>();
        stored.stream().filter(one -> !computed.contains(one)).forEach(one -> differences.add("stored: " + one));
        computed.stream().filter(one -> !stored.contains(one)).forEach(one -> differences.add("computed: " + one));
        return differences;
    }

    private void store(BookRows rows, long set, Instant at) {
        String subject = rows.subject(set);
        if (!subject.isEmpty()) {
            figures.replace(subject, new SetFigures(rules, zone).compute(rows, set, subject, at));
        }
    }

    private LocalDate week(Instant at) {
        return IsoWeeks.mondayOf(at.atZone(zone).toLocalDate());
    }
}
