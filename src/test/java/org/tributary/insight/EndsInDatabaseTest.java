package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;

/** Ends of notes and what waits too long, on real rows of both databases. */
class EndsInDatabaseTest {

    private static final NewEnd TO_CLAIMS = new NewEnd("passed", "Claims", "The claims desk has it.");
    private static final NewEnd PARKED = new NewEnd("parked", null, "Nothing is planned this year.");

    private static final Map<BothDatabases, EntityManagerFactory> FACTORIES = new EnumMap<>(BothDatabases.class);

    private EntityManagerFactory factory;
    private Desk desk;

    private void open(BothDatabases kind) {
        factory = FACTORIES.computeIfAbsent(kind, one -> one.persistence(one.create(), Theme.class, Insight.class, Quote.class,
                ThemeAnswer.class, NoteEnd.class));
        desk = new Desk(factory);
        List.of("note_owner", "note_end_note", "note_end", "theme_answer_note", "theme_answer", "theme_owner", "desk_reminder",
                "released_figure", "insight", "observation", "theme", "person", "agency", "owner_group")
                .forEach(table -> desk.execute("delete from " + table));
        desk.people();
    }

    @AfterAll
    static void close() {
        FACTORIES.values().forEach(EntityManagerFactory::close);
        FACTORIES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_on_a_theme_ends_its_notes_at_once_and_later_ones_with_the_release(BothDatabases kind) {
        open(kind);
        UUID theme = desk.theme(1);
        long first = desk.note(1, 3);
        desk.run(() -> desk.ends.endTheme(theme, TO_CLAIMS));
        assertEquals(List.of("passed: The claims desk has it."), desk.storyOf(first));
        long later = desk.note(1, 4);
        assertEquals(List.of(), desk.in(desk.open::desk).themes(), "nothing waits");
        assertEquals(List.of(), desk.storyOf(later), "its author hears with the release");
        assertEquals(1, desk.in(desk.ends::carryOn));
        assertEquals(0, desk.in(desk.ends::carryOn), "once");
        assertEquals(List.of("passed: The claims desk has it."), desk.storyOf(later));
        assertEquals(List.of(Set.of(3L), Set.of(4L)),
                desk.told.stream().map(event -> ((NoteEnded) event).recipients()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_later_note_is_not_told_that_it_was_ended_before_it_came(BothDatabases kind) {
        open(kind);
        UUID theme = desk.theme(1);
        desk.at("2026-07-11T12:00:00Z");
        long first = desk.note(1, 3);
        desk.run(() -> desk.ends.endTheme(theme, TO_CLAIMS));
        desk.at("2026-11-13T12:00:00Z");
        long later = desk.note(1, 4);
        desk.at("2026-11-16T11:00:00Z");
        desk.run(desk.ends::carryOn);
        assertEquals(List.of("2026-07-11T12:00Z"), desk.endedAt(first));
        assertEquals(List.of("2026-11-16T11:00Z"), desk.endedAt(later));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_or_replaced_stands_no_more(BothDatabases kind) {
        open(kind);
        UUID theme = desk.theme(1);
        long note = desk.note(1, 3);
        desk.run(() -> desk.ends.endTheme(theme, TO_CLAIMS));
        desk.run(() -> desk.ends.endTheme(theme, PARKED));
        List<GivenEnd> given = desk.in(() -> desk.ends.ofTheme(1));
        assertEquals(List.of(true, false), given.stream().map(GivenEnd::standing).toList());
        desk.run(() -> given.forEach(one -> desk.ends.undo(one.id())));
        assertEquals(List.of(), desk.storyOf(note));
        assertEquals(1, desk.in(desk.open::desk).themes().get(0).counts().notes(), "it waits again");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_to_a_theme_stands_for_later_notes_too(BothDatabases kind) {
        open(kind);
        UUID theme = desk.theme(1);
        long first = desk.note(1, 3);
        desk.run(() -> desk.ends.endTheme(theme, new NewEnd("answered", null, "It is fixed.")));
        long later = desk.note(1, 4);
        desk.run(desk.ends::carryOn);
        assertEquals(List.of("answered: It is fixed."), desk.storyOf(first));
        assertEquals(List.of("answered: It is fixed."), desk.storyOf(later));
    }

    @ParameterizedTest
    @EnumSource
    void a_single_note_is_ended_from_the_desk_and_only_while_it_is_single(BothDatabases kind) {
        open(kind);
        desk.theme(1);
        long single = desk.note(0, 3);
        long themed = desk.note(1, 4);
        assertEquals(1, desk.in(() -> desk.open.openSingle(new PageRequest(0, 20))).total());
        desk.run(() -> desk.ends.endNotes(List.of(new UUID(3, single)), PARKED));
        assertEquals(0, desk.in(() -> desk.open.openSingle(new PageRequest(0, 20))).total());
        assertEquals(List.of("parked: Nothing is planned this year."), desk.storyOf(single));
        assertThrows(Invalid.class, () -> desk.run(() -> desk.ends.endNotes(List.of(new UUID(3, themed)), PARKED)));
        assertThrows(Invalid.class, () -> desk.run(() -> desk.ends.endNotes(List.of(), PARKED)));
        assertThrows(Invalid.class, () -> desk.run(() -> desk.ends.endNotes(List.of(new UUID(3, single)),
                new NewEnd("passed", " ", "To nobody."))));
    }

    @ParameterizedTest
    @EnumSource
    void a_single_note_that_was_ended_can_be_opened_again(BothDatabases kind) {
        open(kind);
        long note = desk.note(0, 3);
        UUID id = new UUID(3, note);
        assertEquals(Optional.empty(), desk.in(() -> desk.noteOwners.ownerOf(id)), "everybody's");
        desk.run(() -> desk.noteOwners.take(List.of(id)));
        assertEquals("P" + Desk.CURATOR, desk.in(() -> desk.noteOwners.ownerOf(id)).orElseThrow().name());
        UUID end = desk.in(() -> desk.ends.endNotes(List.of(id), PARKED));
        assertEquals(List.of(end), desk.in(desk.ends::latelySingle).stream().map(GivenEnd::id).toList());
        desk.run(() -> desk.ends.undo(end));
        assertEquals(List.of(), desk.storyOf(note));
        assertEquals(1, desk.in(() -> desk.open.openSingle(new PageRequest(0, 20))).total());
        assertEquals(List.of(), desk.in(desk.ends::latelySingle));
        assertThrows(NotFound.class, () -> desk.run(() -> desk.ends.undo(UUID.randomUUID())));
        desk.theme(1);
        long themed = desk.note(1, 4);
        assertThrows(NotFound.class, () -> desk.in(() -> desk.noteOwners.ownerOf(new UUID(3, themed))));
    }

    @ParameterizedTest
    @EnumSource
    void a_published_or_withdrawn_note_waits_for_nothing_and_what_stood_for_a_merged_theme_ends(BothDatabases kind) {
        open(kind);
        UUID published = desk.theme(1);
        desk.note(1, 3);
        desk.insight(1);
        assertThrows(Refused.class, () -> desk.run(() -> desk.ends.endTheme(published, PARKED)));
        desk.execute("update observation set status = 'withdrawn' where id = ?", desk.note(0, 3));
        assertEquals(0, desk.in(desk.open::desk).single().notes());
        UUID gone = desk.theme(2);
        desk.theme(3);
        long note = desk.note(2, 3);
        desk.run(() -> desk.ends.endTheme(gone, PARKED));
        desk.run(() -> desk.owners.take(gone));
        desk.execute("update observation set theme_id = 3 where id = ?", note);
        desk.merged(3, 2);
        desk.note(3, 4);
        OpenTheme into = desk.in(desk.open::desk).themes().get(0);
        assertEquals(1, into.counts().notes(), "the ended one stays ended, the new one waits");
        assertEquals(Desk.CURATOR, into.owner());
    }

    @ParameterizedTest
    @EnumSource
    void days_are_counted_from_receipt_and_overdue_notes_have_an_owner(BothDatabases kind) {
        open(kind);
        UUID theme = desk.theme(1);
        desk.at("2026-10-01T12:00:00Z");
        desk.note(1, 3);
        desk.note(0, 3);
        desk.at("2026-10-24T12:01:00Z");
        assertEquals(1, desk.in(desk.open::desk).themes().get(0).counts().soon());
        assertEquals(0, desk.in(desk.open::desk).overdueOf(Desk.CURATOR));
        desk.at("2026-10-31T12:01:00Z");
        assertEquals(2, desk.in(desk.open::desk).overdueOf(Desk.CURATOR));
        desk.run(() -> desk.owners.handOver(theme, new UUID(0, Desk.OTHER_CURATOR)));
        assertEquals(1, desk.in(desk.open::desk).overdueOf(Desk.CURATOR), "the single one is everybody's");
        assertThrows(Invalid.class, () -> desk.run(() -> desk.owners.handOver(theme, new UUID(0, Desk.MANAGER))));
        assertEquals(2, desk.in(desk.reminders::remind), "each curator once a week");
        assertEquals(0, desk.in(desk.reminders::remind));
        desk.left(Desk.OTHER_CURATOR, Desk.CURATOR);
        assertEquals(2, desk.in(desk.open::desk).overdueOf(Desk.CURATOR));
        desk.left(Desk.CURATOR, null);
        assertEquals(2, desk.in(desk.open::desk).overdueOf(Desk.OTHER_CURATOR), "unowned again");
    }

    @ParameterizedTest
    @EnumSource
    void a_single_note_has_an_owner_as_a_theme_has(BothDatabases kind) {
        open(kind);
        desk.theme(1);
        desk.at("2026-10-01T12:00:00Z");
        UUID mine = new UUID(3, desk.note(0, 3));
        UUID others = new UUID(3, desk.note(0, 4));
        UUID themed = new UUID(3, desk.note(1, 3));
        desk.at("2026-10-31T12:01:00Z");
        desk.run(() -> desk.noteOwners.take(List.of(mine)));
        desk.run(() -> desk.noteOwners.handOver(List.of(others), new UUID(0, Desk.OTHER_CURATOR)));
        assertEquals(2, desk.in(desk.open::desk).single().overdue());
        assertEquals(2, desk.in(desk.open::desk).overdueOf(Desk.CURATOR), "the own one, and the theme's that is everybody's");
        assertEquals(List.of("P11", "P12"), desk.in(() -> desk.open.openSingle(new PageRequest(0, 20))).items()
                .stream().map(SingleNote::ownerName).sorted().toList());
        assertThrows(Invalid.class, () -> desk.run(() -> desk.noteOwners.take(List.of(mine, themed))));
        assertThrows(Invalid.class, () -> desk.run(() -> desk.noteOwners.take(List.of())));
        assertThrows(Invalid.class, () -> desk.run(() -> desk.noteOwners.handOver(List.of(mine), new UUID(0, Desk.MANAGER))));
        desk.left(Desk.OTHER_CURATOR, Desk.CURATOR);
        assertEquals(3, desk.in(desk.open::desk).overdueOf(Desk.CURATOR));
        desk.run(() -> desk.noteOwners.drop(List.of(mine, others)));
        assertEquals(3, desk.in(desk.open::desk).overdueOf(Desk.OTHER_CURATOR), "everybody's again");
    }

    @ParameterizedTest
    @EnumSource
    void silence_goes_to_the_curator_after_three_weeks_and_to_the_managers_a_week_later(BothDatabases kind) {
        open(kind);
        desk.theme(1);
        desk.at("2026-10-01T12:00:00Z");
        desk.insight(1);
        desk.at("2026-10-22T11:00:00Z");
        assertEquals(0, desk.in(desk.reminders::remind));
        desk.at("2026-10-22T13:00:00Z");
        assertEquals(1, desk.in(desk.reminders::remind));
        assertEquals(0, desk.in(desk.reminders::remind));
        desk.at("2026-10-29T12:00:00Z");
        assertEquals(0, desk.in(desk.reminders::remind), "a week from the first reminder");
        desk.at("2026-10-29T14:00:00Z");
        assertEquals(1, desk.in(desk.reminders::remind));
        assertEquals(1, desk.in(desk.responses::waitingTooLong).size());
        desk.at("2026-12-29T14:00:00Z");
        assertEquals(0, desk.in(desk.reminders::remind), "each once");
        assertEquals(List.of(Set.of(Desk.CURATOR), Set.of(Desk.MANAGER)),
                desk.told.stream().map(event -> ((ResponseOverdue) event).recipients()).toList());
        desk.execute("update insight set status = 'declined' where id = 1");
        assertEquals(List.of(), desk.in(desk.responses::overdue), "not now, because, is an answer");
    }

    @ParameterizedTest
    @EnumSource
    void managers_hear_nothing_of_an_insight_that_is_hidden_and_a_leaver_s_insight_passes_on(BothDatabases kind) {
        open(kind);
        desk.theme(1);
        desk.at("2026-08-01T12:00:00Z");
        desk.insight(1);
        desk.execute("update released_figure set suppressed = true, n = null");
        desk.at("2026-10-22T13:00:00Z");
        desk.run(desk.reminders::remind);
        desk.at("2026-11-22T13:00:00Z");
        assertEquals(0, desk.in(desk.reminders::remind));
        assertEquals(List.of(), desk.in(desk.responses::waitingTooLong));
        desk.left(Desk.CURATOR, Desk.OTHER_CURATOR);
        assertEquals(Desk.OTHER_CURATOR, desk.in(desk.responses::overdue).get(0).curator());
    }

    @ParameterizedTest
    @EnumSource
    void many_nodes_at_once_tell_each_reminder_once(BothDatabases kind) throws Exception {
        open(kind);
        desk.theme(1);
        desk.at("2026-08-01T12:00:00Z");
        desk.insight(1);
        desk.note(0, 3);
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        List<Future<Integer>> told = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            told.add(nodes.submit((Callable<Integer>) () -> {
                Desk node = new Desk(factory);
                return node.in(node.reminders::remind);
            }));
        }
        int all = 0;
        for (Future<Integer> one : told) {
            all += one.get();
        }
        nodes.shutdown();
        assertEquals(3, all, "one insight, and the notes of two curators");
    }
}
