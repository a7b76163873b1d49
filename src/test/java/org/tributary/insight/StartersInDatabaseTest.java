package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** The carrier's own themes in the pool of both databases, with the real model. */
class StartersInDatabaseTest {

    private static final NewStarter WORDING = new NewStarter("Customers do not understand the deductible wording",
            "The deductible wording on the homeowners renewal confuses customers.", "homeowners", "complaints");
    private static final List<String> LIKE_IT = List.of("The deductible wording on the homeowners renewal confuses people.",
            "Customer did not understand how the deductible is worded on her homeowners renewal.");
    private static final List<String> UNLIKE = List.of("Her credit card was charged twice for the monthly payment.",
            "Customer says the monthly payment was taken two times from his card.");

    private Node node;
    private int written;

    @ParameterizedTest
    @EnumSource
    void notes_like_a_starter_join_its_theme_and_nothing_of_it_counts_as_a_note(BothDatabases kind) {
        try (EntityManagerFactory factory = open(kind)) {
            Node other = new Node(factory);
            other.drain();
            node.run(() -> starters(node).add(WORDING));
            write(LIKE_IT);
            write(UNLIKE);
            other.drain();
            List<Long> theme = node.list("select theme_id from insight", row -> row.getLong(1));
            assertEquals(List.of(2L), node.list("select count(*) from observation where theme_id = ?", row -> row.getLong(1),
                    theme.get(0)), "both joined it, on a node that had its pool in memory before");
            assertEquals(node.themes(), other.themes(), "every node knows the text");
            assertEquals(List.of(), node.in(() -> new FoldRows(node.placement.sql()).differences()));
            assertEquals(List.of(4L), node.list("select sum(notes) from theme_week", row -> row.getLong(1)));
            node.run(() -> node.consolidation.consolidate());
            assertEquals(List.of("open"), node.list("select status from theme where id = ?", row -> row.getString(1),
                    theme.get(0)), "a consolidation leaves it");
            assertEquals(node.themes(), other.themes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_grown_theme_can_be_merged_into_a_starter_and_back(BothDatabases kind) {
        try (EntityManagerFactory factory = open(kind)) {
            node.run(() -> starters(node).add(new NewStarter("Premiums are charged twice", "", "", "call center")));
            write(LIKE_IT);
            node.drain();
            UUID starter = node.list("""
                    select t.public_id from insight i join theme t on t.id = i.theme_id""", row -> row.getObject(1, UUID.class))
                    .get(0);
            UUID grown = node.list("select t.public_id from observation o join theme t on t.id = o.theme_id",
                    row -> row.getObject(1, UUID.class)).get(0);
            assertEquals(0, node.in(() -> node.themes.get(starter)).theme().size(), "an empty one can be opened");
            node.run(() -> node.curation.merge(starter, List.of(grown)));
            assertEquals(2, node.in(() -> node.themes.get(starter)).theme().size());
            node.run(() -> node.curation.undo(starter));
            assertEquals(0, node.in(() -> node.themes.get(starter)).theme().size());
            assertEquals("Premiums are charged twice", node.in(() -> node.themes.get(starter)).theme().title());
            assertEquals(node.themes(), new Node(factory).themes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_list_takes_what_is_right_and_the_same_list_again_adds_nothing(BothDatabases kind) {
        try (EntityManagerFactory factory = open(kind)) {
            List<NewStarter> list = List.of(WORDING, new NewStarter("", "", "", "calls"),
                    new NewStarter("Claims take long", "", "boats", "calls"),
                    new NewStarter("Claims take long", "", "", "calls"));
            Starters.Added first = node.in(() -> starters(node).addAll(list));
            assertEquals(2, first.added());
            assertEquals(List.of(2, 3), first.wrong().stream().map(Starters.Wrong::row).toList());
            Starters.Added second = node.in(() -> starters(node).addAll(list));
            assertEquals(0, second.added());
            assertEquals(2, second.known());
            assertThrows(Invalid.class, () -> node.run(() -> starters(node).add(WORDING)));
            assertTrue(node.in(() -> starters(node).list()).stream().map(StarterRow::title).toList()
                    .contains("Claims take long"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_starter_is_changed_and_draws_notes_to_its_new_words(BothDatabases kind) {
        try (EntityManagerFactory factory = open(kind)) {
            node.run(() -> starters(node).addAll(List.of(new NewStarter("Premiums are charged twice", "", "", "calls"),
                    new NewStarter("Claims take long", "", "", "calls"))));
            StarterRow row = row("Premiums are charged twice");
            Node other = new Node(factory);
            other.drain();
            node.run(() -> changes(node, false).change(row.id(), row.version(), WORDING));
            write(LIKE_IT);
            other.drain();
            assertEquals(List.of(2L), node.list("""
                    select count(*) from observation o join insight i on i.theme_id = o.theme_id where i.title like 'Customers do%'
                    """, number -> number.getLong(1)), "also on a node that had its pool in memory before");
            StarterRow now = row(WORDING.title());
            assertEquals("homeowners complaints", now.line() + " " + now.source());
            assertThrows(ChangedMeanwhile.class,
                    () -> node.run(() -> changes(node, false).change(row.id(), row.version(), WORDING)));
            assertThrows(Invalid.class, () -> node.run(() -> changes(node, false).change(now.id(), now.version(),
                    new NewStarter("claims take LONG", "", "", "calls"))), "there is one of that title");
            assertThrows(Refused.class, () -> node.run(() -> changes(node, true).change(now.id(), now.version(), WORDING)));
            assertThrows(Refused.class, () -> node.run(() -> changes(node, true).takeBack(now.id())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_starter_is_taken_back_and_put_back(BothDatabases kind) {
        try (EntityManagerFactory factory = open(kind)) {
            node.run(() -> starters(node).add(WORDING));
            UUID id = row(WORDING.title()).id();
            node.run(() -> changes(node, false).takeBack(id));
            assertEquals(List.of(), node.in(() -> starters(node).list()));
            assertEquals(List.of("ended"), node.list("select status from theme", one -> one.getString(1)), "of no notes");
            assertThrows(NotFound.class, () -> node.run(() -> changes(node, false).takeBack(id)));
            write(LIKE_IT.subList(0, 1));
            node.drain();
            assertEquals(List.of(0L), node.list("select count(*) from observation where theme_id is not null",
                    one -> one.getLong(1)), "it draws nothing any more");
            node.run(() -> changes(node, false).putBack(id));
            assertEquals(List.of("open"), node.list("select status from theme", one -> one.getString(1)));
            assertEquals(WORDING.title(), row(WORDING.title()).title());
            write(LIKE_IT.subList(1, 2));
            node.drain();
            node.run(() -> changes(node, false).takeBack(id));
            assertEquals(List.of("open"), node.list("select status from theme where title = '" + WORDING.title() + "'",
                    one -> one.getString(1)), "its notes stay in their theme");
            node.run(() -> starters(node).add(WORDING));
            assertThrows(Invalid.class, () -> node.run(() -> changes(node, false).putBack(id)), "there is one of that title");
            assertEquals(node.themes(), new Node(factory).themes());
        }
    }

    private StarterRow row(String title) {
        return node.in(() -> starters(node).list()).stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow();
    }

    private EntityManagerFactory open(BothDatabases kind) {
        EntityManagerFactory factory = kind.persistence(kind.create(), Theme.class, Insight.class, Quote.class);
        node = new Node(factory);
        node.run(() -> {
            Sql sql = node.placement.sql();
            sql.update("insert into owner_group values (1, ?, 1, 'g')", UUID.randomUUID());
            sql.update("insert into agency values (2, ?, 1, 'a', 'standard', 1, '')", UUID.randomUUID());
            sql.update("""
                    insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,
                        language, theme, current_membership_id, created_at) values (3, ?, 1, 'p', 'P', 'agent', null, true, true, 'en', '', null,
                        current_timestamp)""", UUID.randomUUID());
        });
        return factory;
    }

    private static Starters starters(Node node) {
        Starters starters = new Starters();
        starters.entityManager = node.placement.entityManager;
        starters.pool = new StarterPool();
        starters.pool.entityManager = starters.entityManager;
        starters.pool.memory = node.memory;
        starters.pool.placement = node.placement;
        starters.pool.meaning = new Meaning();
        starters.pool.meaning.model = node.pooling.model;
        starters.pool.clock = Clock.systemUTC();
        starters.currentPerson = node.curation.currentPerson;
        starters.clock = Clock.systemUTC();
        return starters;
    }

    /** @param shown whether agents' notes stand behind it */
    private static StarterChanges changes(Node node, boolean shown) {
        StarterChanges changes = new StarterChanges();
        changes.starters = starters(node);
        changes.entityManager = changes.starters.entityManager;
        changes.pool = changes.starters.pool;
        changes.clock = Clock.systemUTC();
        changes.released = new ReleasedInsights() {
            @Override
            Optional<ReleasedInsight> find(Insight insight) {
                return Optional.of(shown
                        ? new ReleasedInsight(insight.row(),
                                new InsightFigures(7, 6, 2, 9, LocalDate.EPOCH, List.of(), List.of(),
                                        List.of(), Set.of(), Set.of()))
                        : ReleasedInsight.silent(insight.row()));
            }
        };
        return changes;
    }

    private void write(List<String> texts) {
        node.run(() -> texts.forEach(text -> node.placement.sql().update("""
                insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated, redactions,
                    line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status)
                values (nextval('tributary_seq'), ?, 1, ?, 3, 2, ?, false, '', 'homeowners', 'OH', 'renewal', 'complaint',
                    date '2026-11-20', date '2026-11-16', current_timestamp, false, 'received')""", UUID.randomUUID(),
                "c" + ++written, text)));
    }
}
