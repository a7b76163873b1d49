package org.tributary.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tributary.people.Agency;
import org.tributary.people.Person;
import org.tributary.people.Staff;
import org.tributary.platform.IsoWeeks;

/** A theme with an insight, and notes on it by agents of agencies of their own, released or waiting, put into the rows. */
public final class NotedTheme {

    private static final long THEME = 500;
    private static final long INSIGHT = 600;
    private static final int AGENTS = 12;

    private final Staff staff;
    private final List<long[]> agents = new ArrayList<>();
    private int written;

    private NotedTheme(Staff staff) {
        this.staff = staff;
    }

    public static NotedTheme on(Staff staff) {
        NotedTheme theme = new NotedTheme(staff);
        for (int each = 0; each < AGENTS; each++) {
            Agency agency = staff.agency("Agency " + each);
            Person agent = staff.agent("Agent " + each, agency, Staff.TODAY.minusYears(1));
            theme.agents.add(new long[]{agent.getId(), agency.getId()});
        }
        staff.run(theme::theme);
        return theme;
    }

    private Sql sql() {
        Placement placement = new Placement();
        placement.entityManager = staff.entityManager;
        return placement.sql();
    }

    private void theme() {
        sql().update("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                    created_at) values (?, ?, 1, 't', false, '', 'open', false, 'en', 1, ?)""", THEME, UUID.randomUUID(),
                staff.clock.instant());
        sql().update("""
                insert into insight (id, public_id, version, theme_id, first_theme_id, title, summary, keywords, status,
                    response_text, published_at, published_by, embedding, embedding_version)
                values (?, ?, 1, ?, ?, 'Proof of insurance', '', '', 'open', '', ?, 1, ?, '')""", INSIGHT, UUID.randomUUID(),
                THEME, THEME, staff.clock.instant(), new byte[]{0});
        sql().update("insert into release_set (set_key, subject) values (?, 'insight:600')", THEME);
    }

    public long insight() {
        return INSIGHT;
    }

    /** One note of each of the first so many agents on that day, released together. */
    public void notes(LocalDate day, int count, String text) {
        staff.run(() -> {
            long release = 900 + ++written;
            LocalDate monday = IsoWeeks.mondayOf(day);
            sql().update("""
                    insert into release_run (id, set_key, released_at, period_from, period_to) values (?, ?, ?, ?, ?)""",
                    release, THEME, staff.clock.instant(), monday, monday);
            write(day, count, text, release);
        });
    }

    /** The same, not released yet. */
    public void waiting(LocalDate day, int count, String text) {
        staff.run(() -> write(day, count, text, null));
    }

    private void write(LocalDate day, int count, String text, Long release) {
        for (long[] agent : agents.subList(0, count)) {
            long note = 10_000 + ++written;
            sql().update("""
                    insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated,
                        redactions, line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status,
                        language, pool_position, theme_id, first_theme_id)
                    values (?, ?, 1, ?, ?, ?, ?, false, '', 'homeowners', 'OH', 'claim', 'need', ?, ?, ?, false, 'pooled', 'en',
                        ?, ?, ?)""", note, UUID.randomUUID(), "c" + note, agent[0], agent[1], text, day,
                    IsoWeeks.mondayOf(day), day.atTime(15, 0).toInstant(ZoneOffset.UTC), note, THEME, THEME);
            sql().update("""
                    insert into contribution (id, set_key, source, source_id, person_id, owner_group_id, agency_id, line, state,
                        touchpoint, week_received, release_id)
                    values (?, ?, 'note', ?, ?, (select owner_group_id from agency where id = ?), ?, 'homeowners', 'OH', 'claim',
                        ?, cast(? as bigint))""", note + 50_000, THEME, note, agent[0], agent[1], agent[1],
                    IsoWeeks.mondayOf(day), release);
        }
    }

    /** How components above read them. */
    public ReleasedNotes released() {
        ReleasedNotes notes = new ReleasedNotes();
        notes.placement = new Placement();
        notes.placement.entityManager = staff.entityManager;
        notes.moods = new Moods();
        return notes;
    }
}
