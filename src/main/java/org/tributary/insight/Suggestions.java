package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.pooling.Division;
import org.tributary.pooling.Pool;

/** What the machine suggests to curators after each consolidation. It decides nothing: they follow it or dismiss it. */
@Stateless
public class Suggestions {

    private static final int TEXTS_OF_A_PART = 5;
    private static final int LEAST_NOTES = 4;

    @Inject
    Curation curation;

    @Inject
    ThemeFinder finder;

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** A theme in two, each part with the notes that say best what it is about. */
    public record Proposal(Part larger, Part smaller) {
    }

    /** @param notes the public ids of all its notes */
    public record Part(List<UUID> notes, List<ThemeNote> telling) {
    }

    /** Those that wait, by kind and strength. */
    @Allowed(Role.CURATOR)
    public List<Suggestion> open() {
        return new SuggestionRows(placement.sql()).open();
    }

    /** It is asked no more, until there are twice as many notes. @throws NotFound where there is none */
    @Allowed(Role.CURATOR)
    @Audited("suggestion.dismiss")
    public void dismiss(UUID id) {
        mustBe(new SuggestionRows(placement.sql()).dismiss(id, clock.instant(), currentPerson.get().person()));
    }

    /** Takes a dismissal back. @throws NotFound where there is none */
    @Allowed(Role.CURATOR)
    @Audited("suggestion.reopen")
    public void reopen(UUID id) {
        mustBe(new SuggestionRows(placement.sql()).dismiss(id, null, null));
    }

    /** Opens the machine's proposal to split a theme. @throws Refused where it has too few notes */
    @Allowed(Role.CURATOR)
    @Audited("theme.open")
    public Proposal openProposal(UUID themeId) {
        Division division = division(themeId);
        return new Proposal(part(division.larger()), part(division.smaller()));
    }

    /** Splits a theme as the machine proposes. @return the new theme, of the smaller part */
    @Allowed(Role.CURATOR)
    public UUID split(UUID themeId) {
        return curation.split(themeId, ids(division(themeId).smaller()));
    }

    private Division division(UUID themeId) {
        Theme theme = finder.get(themeId);
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        Pool pool = memory.upToDate(rows, rows.lock());
        if (pool.themes().getOrDefault(theme.getId(), List.of()).size() < LEAST_NOTES) {
            throw new Refused("insight.suggestion.tooFew");
        }
        return pool.likeness().division(theme.getId());
    }

    private Part part(List<Long> notes) {
        List<Long> rows = withRows(notes);
        return new Part(ids(rows), new ThemeQueries(placement.sql())
                .notes(rows.subList(0, Math.min(TEXTS_OF_A_PART, rows.size()))));
    }

    /** Without what the carrier began with. */
    private static List<Long> withRows(List<Long> notes) {
        return notes.stream().filter(note -> note > 0).toList();
    }

    private List<UUID> ids(List<Long> notes) {
        List<Long> rows = withRows(notes);
        if (rows.isEmpty()) {
            throw new Refused("insight.suggestion.tooFew");
        }
        record Named(long key, UUID id) {
        }
        Map<Long, UUID> ids = placement.sql().list(Sql.in("select id, public_id from observation where id in (%s)", rows),
                row -> new Named(row.getLong(1), row.getObject(2, UUID.class)), rows).stream()
                .collect(Collectors.toMap(Named::key, Named::id));
        return rows.stream().map(ids::get).toList();
    }

    private static void mustBe(boolean there) {
        if (!there) {
            throw new NotFound();
        }
    }
}
