package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells curators that a theme of the live pool rises: once for each rise, which lasts until a later week no longer alarms. In the
 * transaction of the consolidation, which one node does; no door.
 */
@ApplicationScoped
class ThemeAlarms {

    @Inject
    Placement placement;

    @Inject
    Event<ThemeAlarmed> alarmed;

    private record Open(long id, @Nullable Long heir, LocalDate lastOn) {
    }

    private record Titled(UUID id, String title) {
    }

    /**
     * @param rising the themes that alarm now
     * @param latest the Monday of the latest whole week
     */
    void note(Map<Long, Rise> rising, LocalDate latest, Instant now) {
        Sql sql = placement.sql();
        Map<Long, Open> open = open(sql);
        Set<Long> known = new HashSet<>(open.keySet());
        open.values().stream().map(Open::heir).filter(heir -> heir != null).forEach(known::add);
        open.forEach((theme, alarm) -> {
            Long heir = alarm.heir();
            if (rising.containsKey(theme)) {
                sql.update("update theme_alarm set last_on = ? where id = ?", later(latest, alarm.lastOn()), alarm.id());
            } else if (heir != null && rising.containsKey(heir) && !open.containsKey(heir)) {
                // The rise went with its notes into another theme: nothing new to tell.
                sql.update("update theme_alarm set theme_id = ?, last_on = ? where id = ?", heir,
                        later(latest, alarm.lastOn()), alarm.id());
            } else if (latest.isAfter(alarm.lastOn())) {
                // Within one week notes come and go between themes; only a later week ends a rise.
                sql.update("update theme_alarm set cleared_at = ? where id = ?", now, alarm.id());
            }
        });
        begin(sql, rising, known, latest, now);
    }

    private void begin(Sql sql, Map<Long, Rise> rising, Set<Long> known, LocalDate latest, Instant now) {
        Map<Long, Rise> begun = new TreeMap<>(rising);
        begun.keySet().removeAll(known);
        Map<Long, Titled> titles = inSight(sql, begun.keySet());
        begun.keySet().retainAll(titles.keySet());
        if (begun.isEmpty()) {
            return;
        }
        sql.batch("""
                insert into theme_alarm (id, theme_id, began_on, last_on, told_at)
                values (nextval('tributary_seq'), ?, ?, ?, ?)""",
                begun.keySet().stream().map(theme -> new @Nullable Object[]{theme, latest, latest, now}).toList());
        Set<Long> curators = new CuratorRows(sql).enabled("curator").stream().map(CuratorRows.Staff::key)
                .collect(Collectors.toSet());
        begun.forEach((theme, rise) -> alarmed.fire(new ThemeAlarmed(titles.get(theme).id(), titles.get(theme).title(), rise,
                curators)));
    }

    /** The rises that go on, by theme, with the theme that theirs went into. */
    private static Map<Long, Open> open(Sql sql) {
        Map<Long, Open> open = new HashMap<>();
        sql.list("""
                select a.id, a.theme_id, t.merged_into, a.last_on from theme_alarm a join theme t on t.id = a.theme_id
                where a.cleared_at is null order by a.id""",
                row -> open.put(row.getLong("theme_id"), new Open(row.getLong("id"), Sql.nullableLong(row, "merged_into"),
                        Sql.date(row, "last_on"))));
        return open;
    }

    /** A muted theme alarms nobody. */
    private static Map<Long, Titled> inSight(Sql sql, Collection<Long> themes) {
        Map<Long, Titled> titles = new HashMap<>();
        if (!themes.isEmpty()) {
            sql.list(Sql.in("select id, public_id, title from theme where status = 'open' and id in (%s)", themes),
                    row -> titles.put(row.getLong("id"), new Titled(row.getObject("public_id", UUID.class),
                            row.getString("title"))),
                    themes);
        }
        return titles;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return List.of(one, other).stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
