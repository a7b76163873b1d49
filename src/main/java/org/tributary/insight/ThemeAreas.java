package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;

/** The areas above the themes, for curators: their words and counts come from the live pool. */
@Stateless
public class ThemeAreas {

    @Inject
    Placement placement;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * An area with its open themes.
     *
     * @param id null for the themes that stand alone or are too new to be in one
     * @param notes their notes, and {@code growth} those of the latest four weeks and of the four before
     */
    public record Area(@Nullable UUID id, List<String> words, String language, long themes, long notes,
            ThemeRow.Growth growth) {
    }

    /** All of them, the one with most notes first, what is in none last. */
    @Allowed(Role.CURATOR)
    public List<Area> all() {
        LocalDate monday = IsoWeeks.mondayOf(clock.instant().atZone(settings.networkZone()).toLocalDate());
        return placement.sql().list("""
                select a.public_id, coalesce(a.words, '') as words, max(t.language) as language, count(distinct t.id) as themes,
                    sum(w.notes) as notes, sum(case when w.week >= ? then w.notes else 0 end) as recent,
                    sum(case when w.week >= ? and w.week < ? then w.notes else 0 end) as earlier
                from theme t join theme_week w on w.theme_id = t.id left join theme_area a on a.id = t.area_id
                where t.status = 'open' group by a.id, a.public_id, a.words
                order by case when a.id is null then 1 else 0 end, sum(w.notes) desc, a.id""",
                row -> new Area(row.getObject("public_id", UUID.class), words(row.getString("words")),
                        row.getString("language"), row.getLong("themes"), row.getLong("notes"),
                        new ThemeRow.Growth(row.getLong("recent"), row.getLong("earlier"))),
                monday.minusWeeks(3), monday.minusWeeks(7), monday.minusWeeks(3));
    }

    /** The words of an area; empty where there is none any more. */
    @Allowed(Role.CURATOR)
    public Optional<List<String>> words(UUID id) {
        return placement.sql()
                .list("select words from theme_area where public_id = ?", row -> words(row.getString("words")), id)
                .stream().findFirst();
    }

    private static List<String> words(String joined) {
        return Arrays.stream(joined.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }
}
