package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the areas above the themes after each consolidation and gives them words. An area keeps its id where it has most themes of
 * an earlier one. In the transaction of the consolidation, no door.
 */
@ApplicationScoped
class AreaWork {

    @Inject
    Placement placement;

    private record Member(long theme, String language, List<String> keywords, @Nullable Long area, long notes) {
    }

    /** @param found themes by area, as the pool has them */
    void refresh(List<List<Long>> found) {
        Sql sql = placement.sql();
        Map<Long, Member> themes = themes(sql);
        Map<Long, List<Member>> areas = numbered(found.stream().flatMap(area -> ofOneLanguage(area, themes)
                .stream()).filter(area -> area.size() > 1).toList(), themes.values(), sql);
        Map<Long, List<String>> words = AreaWords.of(inWords(areas));
        Set<Long> known = new HashSet<>(sql.list("select id from theme_area", row -> row.getLong(1)));
        List<@Nullable Object[]> renamed = new ArrayList<>();
        List<@Nullable Object[]> made = new ArrayList<>();
        words.forEach((area, ofArea) -> {
            String joined = String.join("|", ofArea);
            if (known.contains(area)) {
                renamed.add(new Object[]{joined, area});
            } else {
                made.add(new Object[]{area, UUID.randomUUID(), joined});
            }
        });
        sql.batch("insert into theme_area (id, public_id, words) values (?, ?, ?)", made);
        sql.batch("update theme_area set words = ? where id = ?", renamed);
        place(areas, themes.values(), sql);
        known.removeAll(areas.keySet());
        sql.batch("update theme set area_id = null where area_id = ?", ids(known));
        sql.batch("delete from theme_area where id = ?", ids(known));
    }

    private static List<Object[]> ids(Collection<Long> ids) {
        return ids.stream().map(id -> new Object[]{id}).toList();
    }

    private static void place(Map<Long, List<Member>> areas, Collection<Member> themes, Sql sql) {
        Map<Long, Long> wanted = new HashMap<>();
        areas.forEach((area, members) -> members.forEach(member -> wanted.put(member.theme(), area)));
        List<@Nullable Object[]> moved = new ArrayList<>();
        themes.forEach(theme -> {
            Long area = wanted.get(theme.theme());
            if (!Objects.equals(area, theme.area())) {
                moved.add(new @Nullable Object[]{area, theme.theme()});
            }
        });
        sql.batch("update theme set area_id = cast(? as bigint) where id = ?", moved);
    }

    private static Map<Long, List<AreaWords.Member>> inWords(Map<Long, List<Member>> areas) {
        Map<Long, List<AreaWords.Member>> words = new LinkedHashMap<>();
        areas.forEach((area, members) -> words.put(area,
                members.stream().map(member -> new AreaWords.Member(member.notes(), member.keywords())).toList()));
        return words;
    }

    /** The engine compares whatever lies near; an area speaks one language. Themes without a row are left out. */
    private static Collection<List<Member>> ofOneLanguage(List<Long> area, Map<Long, Member> themes) {
        return area.stream().map(themes::get).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Member::language, TreeMap::new, Collectors.toList())).values();
    }

    /** Each area takes the id of the earlier one of which it has most themes, the greatest overlap first; the others get new ids. */
    private static Map<Long, List<Member>> numbered(List<List<Member>> areas, Collection<Member> themes, Sql sql) {
        record Overlap(int area, long earlier, long themes) {
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            int area = i;
            areas.get(i).stream().map(Member::area).filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(earlier -> earlier, TreeMap::new, Collectors.counting()))
                    .forEach((earlier, count) -> overlaps.add(new Overlap(area, earlier, count)));
        }
        overlaps.sort(Comparator.comparingLong(Overlap::themes).reversed().thenComparing(Overlap::area)
                .thenComparing(Overlap::earlier));
        Map<Integer, Long> ids = new HashMap<>();
        overlaps.forEach(one -> {
            if (!ids.containsKey(one.area()) && !ids.containsValue(one.earlier())) {
                ids.put(one.area(), one.earlier());
            }
        });
        Map<Long, List<Member>> numbered = new LinkedHashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            numbered.put(
                    ids.computeIfAbsent(i, area -> sql.list("select nextval('tributary_seq')", row -> row.getLong(1)).get(0)),
                    areas.get(i));
        }
        return numbered;
    }

    private static Map<Long, Member> themes(Sql sql) {
        Map<Long, Member> themes = new TreeMap<>();
        sql.list("""
                select t.id, t.language, t.keywords, t.area_id, coalesce(w.notes, 0) as notes
                from theme t left join (select theme_id, sum(notes) as notes from theme_week group by theme_id) w
                    on w.theme_id = t.id
                where t.status in ('open', 'muted')""",
                row -> themes.put(row.getLong("id"), new Member(row.getLong("id"), row.getString("language"),
                        Arrays.stream(row.getString("keywords").split("\\|")).filter(word -> !word.isEmpty()).toList(),
                        Sql.nullableLong(row, "area_id"), row.getLong("notes"))));
        return themes;
    }
}
