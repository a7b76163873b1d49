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

    private final Sql sql;

    LinkRows(Sql sql) {
        this.sql = sql;
    }

    /** As it was written down: of themes that may have gone into others since. */
    private record Link(long theme, long other) {
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
        List<Object[]> gone = between(one, other).stream().map(link -> new Object[]{link.theme(), link.other()}).toList();
        sql.batch("delete from theme_link where theme_id = ? and other_theme_id = ?", gone);
        return !gone.isEmpty();
    }

    /** Takes a linking or unlinking back, by whatever themes its own have become. */
    void takeBack(ThemeActs.Done act, Instant at) {
        Long other = act.other();
        if (other == null) {
            return;
        }
        Map<Long, Side> sides = known(Set.of(new Link(act.theme(), other)));
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
                where status = 'open' and language <> ? order by language, title, id limit ?""", LinkRows::side, language,
                MOST_CHOICES).stream().map(Side::theme).toList();
    }

    private List<Link> between(long one, long other) {
        List<Link> links = links();
        Map<Long, Side> sides = known(links);
        return links.stream().filter(link -> ends(link, sides).equals(Set.of(one, other))).toList();
    }

    private List<Link> links() {
        return sql.list("select theme_id, other_theme_id from theme_link order by theme_id, other_theme_id",
                row -> new Link(row.getLong(1), row.getLong(2)));
    }

    /** The themes that those of a link have become. */
    private static Set<Long> ends(Link link, Map<Long, Side> sides) {
        return new TreeSet<>(List.of(survivor(link.theme(), sides), survivor(link.other(), sides)));
    }

    /** The themes of these links, and those that they went into. */
    private Map<Long, Side> known(Collection<Link> links) {
        Map<Long, Side> sides = new HashMap<>();
        Set<Long> wanted = links.stream().flatMap(link -> Stream.of(link.theme(), link.other()))
                .collect(Collectors.toCollection(TreeSet::new));
        while (!wanted.isEmpty()) {
            sql.list(Sql.in(SIDES, wanted), LinkRows::side, wanted).forEach(side -> sides.put(side.theme().key(), side));
            wanted = sides.values().stream().map(Side::into).filter(into -> into != null && !sides.containsKey(into))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return sides;
    }

    private static long survivor(long theme, Map<Long, Side> sides) {
        Long into = sides.get(theme).into();
        return into == null ? theme : survivor(into, sides);
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(new LinkedTheme(row.getLong("id"), row.getObject("public_id", UUID.class), row.getString("title"),
                row.getString("language")), ThemeStatus.ofCode(row.getString("status")), Sql.nullableLong(row, "merged_into"));
    }
}
