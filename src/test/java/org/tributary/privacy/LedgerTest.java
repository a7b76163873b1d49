package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final long SET = 9;

    private final Ledger ledger = new Ledger(SmallGroups.atLowest());
    private long nextId = 1;

    @Test
    void seven_agents_of_six_agencies_are_shown_at_the_first_release() {
        Book book = release(Book.EMPTY, List.of(by(1, 1), by(2, 1), by(3, 2), by(4, 3), by(5, 4), by(6, 5), by(7, 6)),
                1, 0);
        assertEquals(7, figure(book, "agents"));
        assertEquals(6, figure(book, "agencies"));
        assertEquals(1, figure(book, "states"));
        assertEquals(7, figure(book, "contributions"));
        assertTrue(ledger.figures(book, SET).contains(new Figure("contributions", MONDAY, MONDAY, "line", "homeowners",
                7)));
        assertTrue(ledger.figures(book, SET).contains(new Figure("named", MONDAY, MONDAY, "state", "OH", 0)));
    }

    @Test
    void a_batch_that_does_not_pass_waits_whole() {
        assertEquals(Optional.empty(), ledger.release(Book.EMPTY, SET, List.of(by(1, 1), by(2, 2), by(3, 3), by(4, 4)),
                List.of(), 1, MONDAY));
    }

    @Test
    void a_second_contribution_in_a_released_week_counts_in_the_next() {
        Book first = release(Book.EMPTY, five(), 1, 0);
        Book second = release(first, five(), 2, 1);
        assertEquals(List.of(MONDAY, MONDAY.plusWeeks(1)), points(second).stream().map(Figure::from).toList());
        assertEquals(10, figure(second, "contributions"));
        assertEquals(5, figure(second, "agents"));
    }

    @Test
    void one_new_agent_does_not_show_in_the_reach() {
        Book first = release(Book.EMPTY, five(), 1, 0);
        List<Contribution> more = new ArrayList<>(five());
        more.add(by(77, 7));
        assertEquals(5, figure(release(first, more, 2, 1), "agents"));
        more.addAll(List.of(by(78, 8), by(79, 9), by(80, 10), by(81, 11)));
        assertEquals(10, figure(release(first, more, 2, 1), "agents"));
    }

    @Test
    void a_withdrawal_leaves_with_the_next_batch_and_only_the_net_is_shown() {
        List<Contribution> seven = List.of(by(1, 1), by(2, 1), by(3, 2), by(4, 3), by(5, 4), by(6, 5), by(7, 6));
        Book first = release(Book.EMPTY, seven, 1, 0);
        assertEquals(Optional.empty(), ledger.release(first, SET, List.of(), List.of(seven.get(0).id()), 2,
                MONDAY.plusWeeks(1)));
        List<Contribution> more = new ArrayList<>(five());
        assertEquals(Optional.empty(), ledger.release(first, SET, more, List.of(seven.get(0).id()), 2,
                MONDAY.plusWeeks(1)), "a net of four would be shown");
        more.add(by(6, 5));
        Book second = ledger.release(first, SET, more, List.of(seven.get(0).id()), 2, MONDAY.plusWeeks(1))
                .orElseThrow();
        assertEquals(12, figure(second, "contributions"));
        assertEquals(List.of(7L, 5L), points(second).stream().map(Figure::n).toList());
    }

    @Test
    void a_set_that_stops_passing_is_gone_at_once() {
        List<Contribution> five = five();
        Book book = release(Book.EMPTY, five, 1, 0);
        assertTrue(ledger.visible(book, Map.of(), MONDAY));
        assertFalse(ledger.visible(book, Map.of(five.get(0).id(), MONDAY), MONDAY));
    }

    @Test
    void a_withdrawal_without_a_batch_hides_the_figures_after_thirty_days() {
        List<Contribution> seven = List.of(by(1, 1), by(2, 1), by(3, 2), by(4, 3), by(5, 4), by(6, 5), by(7, 6));
        Book book = release(Book.EMPTY, seven, 1, 0);
        Map<Long, LocalDate> withdrawn = Map.of(seven.get(0).id(), MONDAY);
        assertTrue(ledger.visible(book, withdrawn, MONDAY.plusDays(30)));
        assertFalse(ledger.visible(book, withdrawn, MONDAY.plusDays(31)));
    }

    @Test
    void merged_sets_keep_both_counts_and_their_points_never_overlap() {
        Book one = release(Book.EMPTY, five(), 1, 0);
        Book other = ledger.release(Book.EMPTY, 10, five(), List.of(), 2, MONDAY).orElseThrow();
        Book merged = Ledger.merged(one, other);
        assertEquals(10, figure(merged, "contributions"));
        assertEquals(5, figure(merged, "agents"));
        assertEquals(1, points(merged).size());
        assertEquals(10, points(merged).get(0).n());
    }

    @Test
    void a_set_of_which_nothing_was_released_has_the_reach_of_the_one_that_merges_into_it() {
        Book other = ledger.release(Book.EMPTY, 10, five(), List.of(), 2, MONDAY).orElseThrow();
        Book merged = Ledger.merged(Book.EMPTY, other);
        assertEquals(5, figure(merged, "agents"));
        assertEquals(5, figure(merged, "agencies"));
        assertEquals(5, figure(merged, "contributions"));
        Book next = release(merged, List.of(by(1, 1), by(2, 2), by(77, 7), by(78, 8), by(79, 9), by(80, 10), by(81, 11)), 3, 1);
        assertEquals(10, figure(next, "agents"), "and it grows from there");
        List<Contribution> eight = List.of(by(21, 1), by(22, 2), by(23, 3), by(24, 4), by(25, 5), by(26, 6), by(27, 7),
                by(28, 8));
        Book larger = ledger.release(Book.EMPTY, 11, eight, List.of(), 4, MONDAY).orElseThrow();
        assertEquals(8, figure(Ledger.merged(Ledger.merged(Book.EMPTY, other), larger), "agents"), "of several the largest");
    }

    @Test
    void the_overlap_of_merged_sets_does_not_follow_from_their_reach() {
        // One person is in both sets: 5 + 6 - 10 would tell of it, so the reach stays as it was.
        Book one = release(Book.EMPTY, five(), 1, 0);
        List<Contribution> others = List.of(by(5, 5), by(11, 6), by(12, 7), by(13, 8), by(14, 9), by(15, 10));
        Book other = ledger.release(Book.EMPTY, 10, others, List.of(), 2, MONDAY).orElseThrow();
        Book merged = Ledger.merged(one, other);
        Book next = release(merged, five(), 3, 1);
        assertEquals(5, figure(next, "agents"));
        assertEquals(16, figure(next, "contributions"));
    }

    @Test
    void lines_and_states_are_shown_only_where_nothing_small_follows() {
        List<Contribution> batch = new ArrayList<>(five());
        five().forEach(one -> batch.add(new Contribution(one.id(), one.person() + 50, one.ownerGroup() + 50,
                one.agency() + 50, MONDAY, "umbrella", "TX", "renewal")));
        Book even = release(Book.EMPTY, batch, 1, 0);
        assertEquals(2, cells(even, "line"));
        batch.add(new Contribution(nextId++, 99, 99, 99, MONDAY, "umbrella", "OH", "renewal"));
        Book uneven = release(Book.EMPTY, batch, 1, 0);
        // Umbrella holds all of TX and one of OH: both tables together would tell of that one.
        assertTrue(cells(uneven, "line") == 0 || cells(uneven, "state") == 0);
    }

    @Test
    void a_point_with_much_from_before_its_weeks_is_named() {
        Book one = release(Book.EMPTY, five(), 1, 0);
        assertEquals(List.of(), joined(release(one, five(), 2, 1)), "from the week before");
        Book other = release(one, at(8, five()), 2, 8);
        List<Contribution> late = new ArrayList<>(at(9, five()));
        late.addAll(at(3, List.of(by(6, 6))));
        assertEquals(List.of(), joined(release(other, late, 3, 9)), "one of six");
        late.addAll(at(2, List.of(by(7, 7))));
        assertEquals(List.of(MONDAY.plusWeeks(9)), joined(release(other, late, 3, 9)), "two of seven");
    }

    private List<LocalDate> joined(Book book) {
        return ledger.figures(book, SET).stream().filter(one -> one.measure().equals(Figure.JOINED)).map(Figure::from)
                .toList();
    }

    private static List<Contribution> at(int week, List<Contribution> all) {
        return all.stream().map(one -> one.in(MONDAY.plusWeeks(week))).toList();
    }

    private long cells(Book book, String dimension) {
        return ledger.figures(book, SET).stream()
                .filter(one -> one.measure().equals("contributions") && one.dimension().equals(dimension)).count();
    }

    private Book release(Book book, Collection<Contribution> waiting, long number, int week) {
        return ledger.release(book, SET, waiting, List.of(), number, MONDAY.plusWeeks(week)).orElseThrow();
    }

    private long figure(Book book, String measure) {
        return ledger.figures(book, SET).stream().filter(one -> one.measure().equals(measure) && one.dimension()
                .isEmpty())
                .findFirst().orElseThrow().n();
    }

    private List<Figure> points(Book book) {
        return ledger.figures(book, SET).stream().filter(one -> one.measure().equals("point"))
                .sorted(java.util.Comparator.comparing(Figure::from)).toList();
    }

    private List<Contribution> five() {
        return List.of(by(1, 1), by(2, 2), by(3, 3), by(4, 4), by(5, 5));
    }

    private Contribution by(long person, long group) {
        return new Contribution(nextId++, person, group, group, MONDAY, "homeowners", "OH", "renewal");
    }
}
