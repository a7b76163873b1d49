package org.tributary.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links between themes of different languages. There are few: each is a curator's decision. */
final class LinkRows {

    private static final int MOST_CHOICES = 200;
    private static final String SIDES = "select id, public_id, title, language, status, merged_into from theme where id in (%s)";

    /** Each theme with the one it went into, or that one's; what went further is followed step by step. */
    private static final String HEIRS = """
            select t.id as first_id, coalesce(v.id, u.id, t.id) as id
            from theme t left join theme u on u.id = t.merged_into left join theme v on v.id = u.merged_into""";

    private final Sql sql;

    LinkRows(Sql sql) {
        this.sql = sql;
    }

    /** The keys as they were written down, and what these themes have become so far. */
    private record Link(long theme, long other, Side one, Side two) {
    }

    private record Side(LinkedTheme theme, ThemeStatus status, @Nullable Long into) {
    }

    /** The themes in sight or muted that are linked with this one, by language and title. One statement where there are none. */
    List<LinkedTheme> of(long theme) {
        List<Link> links = links();
        Map<Long, Side> sides = known(links);
        return links.stream().map(link -> ends(link, sides)).filter(pair -> pair.contains(theme))
                .flatMap(Set::stream).filter(key -> key != theme).distinct().map(sides::get)
                .filter(side -> side.status() == ThemeStatus.OPEN || side.status() == ThemeStatus.MUTED).map(Side::theme)
                .sorted(Comparator.comparing(LinkedTheme::language).thenComparing(LinkedTheme::title)
                        .thenComparing(LinkedTheme::key))
                .toList();
    }

    /** @return whether they were not linked before */
    boolean link(long one, long other, Instant at) {
        return between(one, other).isEmpty() && sql.update("""
                insert into theme_link (theme_id, other_theme_id, at) values (?, ?, ?) on conflict do nothing""",
                Math.min(one, other), Math.max(one, other), at) == 1;
    }

    /** @return whether they were linked before */
    boolean unlink(long one, long other) {
        List<Object[]> gone = between(one, other).stream()
                .map(link -> new Object[]{link.theme(), link.other()}).toList();
        sql.batch("delete from theme_link where theme_id = ? and other_theme_id = ?", gone);
        return !gone.isEmpty();
    }

    /** Takes a linking or unlinking back, by whatever themes its own have become. */
    void takeBack(ThemeActs.Done act, Instant at) {
        Long other = act.other();
        if (other == null) {
            return;
        }
        Map<Long, Side> sides = new HashMap<>();
        follow(Set.of(act.theme(), other), sides);
        long one = survivor(act.theme(), sides);
        long two = survivor(other, sides);
        if (act.kind() == ThemeActs.Kind.LINKED) {
            unlink(one, two);
        } else {
            link(one, two, at);
        }
    }

    /** The open themes of other languages, by language and title. */
    List<LinkedTheme> choices(String language) {
        return sql.list("""
                select id, public_id, title, language, status, merged_into from theme
                where status = 'open' and language <> ? order by language, title, id limit ?""", row -> side(row, 0), language,
                MOST_CHOICES).stream().map(Side::theme).toList();
    }

    private List<Link> between(long one, long other) {
        List<Link> links = links();
        Map<Long, Side> sides = known(links);
        return links.stream().filter(link -> ends(link, sides).equals(Set.of(one, other))).toList();
    }

    private List<Link> links() {
        return sql.list("""
                select a.id, a.public_id, a.title, a.language, a.status, a.merged_into,
                    b.id, b.public_id, b.title, b.language, b.status, b.merged_into, l.theme_id, l.other_theme_id
                from theme_link l join (%s) x on x.first_id = l.theme_id join theme a on a.id = x.id
                    join (%s) y on y.first_id = l.other_theme_id join theme b on b.id = y.id
                order by l.theme_id, l.other_theme_id""".formatted(HEIRS, HEIRS),
                row -> new Link(row.getLong(13), row.getLong(14), side(row, 0), side(row, 6)));
    }

    /** The themes that those of a link have become. */
    private static Set<Long> ends(Link link, Map<Long, Side> sides) {
        return new TreeSet<>(List.of(survivor(link.one().theme().key(), sides), survivor(link.two().theme().key(), sides)));
    }

    /** The themes of these links, and those that they went into; no statement where none went further than two. */
    private Map<Long, Side> known(Collection<Link> links) {
        Map<Long, Side> sides = new HashMap<>();
        links.stream().flatMap(link -> Stream.of(link.one(), link.two()))
                .forEach(side -> sides.put(side.theme().key(), side));
        follow(heirs(sides), sides);
        return sides;
    }

    private void follow(Set<Long> themes, Map<Long, Side> sides) {
        Set<Long> wanted = themes;
        while (!wanted.isEmpty()) {
            sql.list(Sql.in(SIDES, wanted), row -> side(row, 0), wanted).forEach(side -> sides.put(side.theme().key(), side));
            wanted = heirs(sides);
        }
    }

    private static Set<Long> heirs(Map<Long, Side> sides) {
        return sides.values().stream().map(Side::into).filter(into -> into != null && !sides.containsKey(into))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long survivor(long theme, Map<Long, Side> sides) {
        Long into = sides.get(theme).into();
        return into == null ? theme : survivor(into, sides);
    }

    /** @param before the columns of the row that come before this theme's */
    private static Side side(ResultSet row, int before) throws SQLException {
        long into = row.getLong(before + 6);
        Long heir = row.wasNull() ? null : into;
        return new Side(new LinkedTheme(row.getLong(before + 1), row.getObject(before + 2, UUID.class),
                row.getString(before + 3), row.getString(before + 4)), ThemeStatus.ofCode(row.getString(before + 5)), heir);
    }
}
