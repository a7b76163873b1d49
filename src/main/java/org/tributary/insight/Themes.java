package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;
import org.tributary.pooling.Neighbour;
import org.tributary.pooling.Pool;
import org.tributary.privacy.SmallGroups;

/** The live pool, read by curators. What they do to it stands in {@link Curation}. */
@Stateless
public class Themes {

    @Inject
    ThemeFinder finder;

    @Inject
    Placement placement;

    @Inject
    PoolMemory memory;

    @Inject
    Moods moods;

    @Inject
    Contributions contributions;

    @Inject
    SmallGroups smallGroups;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The themes of a status, with why each may not be shown yet. */
    @Allowed(Role.CURATOR)
    public Page<ThemeRow> list(ThemeStatus status, ThemeSort sort, PageRequest request) {
        return list(status, sort, "", request);
    }

    /**
     * The same of one area only.
     *
     * @param area the id of an area, {@code none} for the themes that are in none, or empty for all
     */
    @Allowed(Role.CURATOR)
    public Page<ThemeRow> list(ThemeStatus status, ThemeSort sort, String area, PageRequest request) {
        ThemeQueries queries = queries();
        List<ThemeRow> rows = queries.rows(status, sort, area, monday(), request);
        return new Page<>(judged(rows, queries), queries.count(status, area), request);
    }

    /** The newest open themes, with why each may not be shown yet. */
    @Allowed(Role.CURATOR)
    public List<ThemeRow> newest(int most) {
        ThemeQueries queries = queries();
        return judged(queries.rows(ThemeStatus.OPEN, ThemeSort.NEW, "", monday(), new PageRequest(0, most)), queries);
    }

    /** A theme; one that went into another answers with that. @throws NotFound where there is none or it has ended */
    @Allowed(Role.CURATOR)
    public ThemeDetail get(UUID id) {
        long theme = finder.get(id).getId();
        ThemeQueries queries = queries();
        ThemeRow row = queries.row(theme, monday()).stream().findFirst().orElseThrow(NotFound::new);
        Moods.Heard heard = moods.of(theme);
        return ThemeDetail.of(judged(row, heard.notes().stream().filter(PoolNote::counted).toList()), queries.folded(theme),
                monday().minusWeeks(1), new ThemeHistory(placement.sql()).of(theme, 50),
                new LinkRows(placement.sql()).of(theme), heard.mood());
    }

    /** Opens the notes of a theme, those received last first. */
    @Allowed(Role.CURATOR)
    @Audited("theme.open")
    public Page<ThemeNote> openNotes(UUID id, PageRequest request) {
        long theme = finder.get(id).getId();
        ThemeQueries queries = queries();
        return new Page<>(queries.notes(theme, request), queries.countNotes(theme), request);
    }

    /** Opens the notes of other themes, or of none, that are nearest to the theme's middle, nearest first. */
    @Allowed(Role.CURATOR)
    @Audited("theme.open")
    public List<ThemeNote> openNearest(UUID id, int most) {
        Theme theme = finder.get(id);
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        Pool pool = memory.upToDate(rows, rows.lock());
        List<Long> own = pool.themes().getOrDefault(theme.getId(), List.of());
        if (own.isEmpty()) {
            return List.of();
        }
        List<Long> near = pool.likeness()
                .nearest(pool.likeness().centroid(theme.getId()), theme.getLanguage(), own.size() + most).stream()
                .filter(one -> !Long.valueOf(theme.getId()).equals(one.theme())).limit(most).map(Neighbour::note).toList();
        return queries().notes(near);
    }

    private List<ThemeRow> judged(List<ThemeRow> rows, ThemeQueries queries) {
        Map<Long, List<PoolNote>> members = queries.members(rows.stream().map(ThemeRow::key).toList());
        return rows.stream().map(row -> judged(row, members.getOrDefault(row.key(), List.of()))).toList();
    }

    private ThemeRow judged(ThemeRow row, List<PoolNote> counted) {
        return row.missing(smallGroups.whyNot(counted.stream().map(contributions::contribution).toList()).orElse(null));
    }

    private ThemeQueries queries() {
        return new ThemeQueries(placement.sql());
    }

    private LocalDate monday() {
        return IsoWeeks.mondayOf(clock.instant().atZone(settings.networkZone()).toLocalDate());
    }
}
