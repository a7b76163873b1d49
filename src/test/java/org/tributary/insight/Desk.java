package org.tributary.insight;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.PersonLeft;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** The curators' desk of one node on a database, wired by hand; what it tells is kept. */
final class Desk extends WiredDoors {

    static final long CURATOR = 11;
    static final long OTHER_CURATOR = 12;
    static final long MANAGER = 13;

    final List<Object> told = news.told();
    final NoteEnds ends = new NoteEnds();
    final Answers answers = new Answers();
    final OpenNotes open = new OpenNotes();
    final ThemeOwners owners = new ThemeOwners();
    final NoteOwners noteOwners = new NoteOwners();
    final DeskReminders reminders = new DeskReminders();
    final WaitingResponses responses = new WaitingResponses();
    private final StandingEnds standing = new StandingEnds();
    private final StandingClock clock = new StandingClock("2026-11-21T12:00:00Z");
    private int written;

    Desk(EntityManagerFactory factory) {
        super(factory);
        Settings settings = new Settings() {
            @Override
            public ZoneId networkZone() {
                return ZoneId.of("America/New_York");
            }

            @Override
            public int noteDays() {
                return 30;
            }

            @Override
            public int responseDays() {
                return 21;
            }
        };
        ThemeFinder finder = new ThemeFinder();
        finder.entityManager = entityManager;
        NotesOfThemes notes = new NotesOfThemes();
        notes.entityManager = entityManager;
        notes.finder = finder;
        standing.entityManager = entityManager;
        ends.entityManager = entityManager;
        ends.notes = notes;
        ends.answers = answers;
        ends.standing = standing;
        ends.settings = settings;
        ends.currentPerson = new CurrentPerson();
        ends.ended = news.event();
        answers.entityManager = entityManager;
        answers.notes = notes;
        answers.standing = standing;
        answers.currentPerson = ends.currentPerson;
        answers.answered = news.event();
        open.entityManager = entityManager;
        open.settings = settings;
        owners.entityManager = entityManager;
        owners.finder = finder;
        owners.currentPerson = ends.currentPerson;
        noteOwners.entityManager = entityManager;
        noteOwners.currentPerson = ends.currentPerson;
        responses.entityManager = entityManager;
        responses.settings = settings;
        reminders.entityManager = entityManager;
        reminders.openNotes = open;
        reminders.responses = responses;
        reminders.settings = settings;
        reminders.responseOverdue = news.event();
        reminders.notesOverdue = news.event();
        ends.clock = clock;
        answers.clock = clock;
        open.clock = clock;
        owners.clock = clock;
        noteOwners.clock = clock;
        responses.clock = clock;
        reminders.clock = clock;
        standing.clock = clock;
        ends.currentPerson.bind(new Actor(CURATOR, new UUID(0, 1), "c", "C", Set.of(Role.CURATOR), null, null, null,
                List.of(), List.of(), "en", ""));
    }

    /** From now on it is that moment. */
    void at(String moment) {
        clock.at(Instant.parse(moment));
    }

    /** People: agents 3 and 4, two curators, a manager. */
    void people() {
        run(() -> {
            Sql sql = sql();
            sql.update("insert into owner_group values (1, ?, 1, 'g')", UUID.randomUUID());
            sql.update("insert into agency values (2, ?, 1, 'a', 'standard', 1, '')", UUID.randomUUID());
            person(3, "agent");
            person(4, "agent");
            person(CURATOR, "curator");
            person(OTHER_CURATOR, "publisher|curator");
            person(MANAGER, "manager");
        });
    }

    private void person(long key, String roles) {
        sql().update(
                """
                insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,
                    language, theme, current_membership_id, created_at) values (?, ?, 1, ?, ?, ?, null, true, true, 'en', '', null, current_timestamp)""",
                key,
                new UUID(0, key), "p" + key, "P" + key, roles);
    }

    /** A theme of the pool, by its key. */
    UUID theme(long key) {
        UUID id = new UUID(1, key);
        run(() -> sql().update("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                    created_at) values (?, ?, 1, 'Deductibles', false, '', 'open', false, 'en', 1, ?)""", key, id,
                clock.instant()));
        return id;
    }

    /** An insight on a theme, published clock.instant(), whose figures the network sees. */
    UUID insight(long theme) {
        UUID id = new UUID(2, theme);
        run(() -> {
            sql().update("""
                    insert into insight (id, public_id, version, theme_id, first_theme_id, title, summary, keywords, status,
                        response_text, published_at, published_by, embedding, embedding_version, subject)
                    values (?, ?, 1, ?, ?, 'Deductibles confuse', 's', '', 'open', '', ?, ?, ?, '', ?)""", theme, id, theme,
                    theme, clock.instant(), CURATOR, new byte[0], "insight:" + theme);
            sql().update("""
                    insert into released_figure (id, subject, measure, period_from, period_to, dimension1, value1, dimension2,
                        value2, n, suppressed, as_of, release_id) values (?, ?, 'agents', ?, ?, '', '', '', '', 7, false, ?, 1)
                    """, theme, "insight:" + theme, LocalDate.parse("2026-01-05"), LocalDate.parse("2026-11-16"),
                    clock.instant());
        });
        return id;
    }

    /** A note received clock.instant(), of a theme (0 for none), by an agent. @return its key */
    long note(long theme, long author) {
        long key = 1000 + ++written;
        run(() -> sql().update("""
                insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated, redactions,
                    line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status, theme_id)
                values (?, ?, 1, ?, ?, 2, 'words', false, '', 'homeowners', 'OH', 'renewal', 'need', ?, ?, ?, false, ?,
                    cast(? as bigint))""", key, new UUID(3, key), "c" + key, author, LocalDate.parse("2026-11-16"),
                LocalDate.parse("2026-11-16"), clock.instant(), theme == 0 ? "unthemed" : "pooled", theme == 0 ? null : theme));
        return key;
    }

    /** What the author of a note reads: kinds and texts. */
    List<String> storyOf(long note) {
        return in(() -> new EndRows(sql()).of(List.of(note)).said().getOrDefault(note, List.of()).stream()
                .map(one -> one.kind().code() + ": " + one.text())
                .toList());
    }

    /** When the note's author was told what. */
    List<String> endedAt(long note) {
        return in(() -> new EndRows(sql()).of(List.of(note)).said().getOrDefault(note, List.of()).stream()
                .map(one -> one.at().toString()).toList());
    }

    void merged(long into, long from) {
        run(() -> standing.merged(new ThemesMerged(into, Set.of(from))));
    }

    void left(long person, Long successor) {
        run(() -> standing.left(new PersonLeft(person, successor)));
    }

    void execute(String statement, Object... values) {
        run(() -> sql().update(statement, values));
    }

    private Sql sql() {
        return new Sql(entityManager.unwrap(Connection.class));
    }
}
