package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.Drivers.Direction;
import org.tributary.satisfaction.figure.Drivers.Driver;
import org.tributary.satisfaction.figure.Drivers.Fit;
import org.tributary.satisfaction.figure.Drivers.Rating;
import org.tributary.satisfaction.figure.Drivers.Refused;

class DriversTest {

    private final Random random = new Random(20261122);

    @Test
    void the_worked_numbers_of_the_overall_test() {
        Fit shown = Fit.of(0.34, 120, 10);
        assertEquals(5.62, shown.f(), 0.005);
        assertEquals(0.279, shown.adjusted(), 0.0005);
        assertTrue(shown.p() < 0.0001);
        assertEquals(0.49, Fit.of(0.34, 30, 10).p(), 0.005);
        assertEquals(1, Fit.of(0.9, 11, 10).p(), "nothing is left to test with");
    }

    @Test
    void shares_are_the_mean_gain_over_all_orders_of_the_factors() {
        List<Rating> ratings = ratings(300, 1, 0.6, 0.5, -0.3, 0);
        CrossProducts products = RatingMoments.of(4, ratings).sum();
        SharedVariance shared = SharedVariance.of(products);
        double[] gains = new double[4];
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3));
        for (List<Integer> order : orders) {
            double before = 0;
            for (int size = 1; size <= 4; size++) {
                double now = explained(ratings, order.subList(0, size));
                gains[order.get(size - 1)] += (now - before) / orders.size();
                before = now;
            }
        }
        for (int factor = 0; factor < 4; factor++) {
            assertEquals(gains[factor], shared.values()[factor], 1e-9);
        }
        assertEquals(explained(ratings, List.of(0, 1, 2, 3)), shared.r2(), 1e-9);
        assertEquals(shared.r2(), gains[0] + gains[1] + gains[2] + gains[3], 1e-9);
    }

    @Test
    void what_was_planted_is_found_in_its_order_with_its_direction() {
        Drivers drivers = find(List.of("speed", "words", "price", "noise"), ratings(2_000, 1, 1.0, 0.6, -0.4, 0));
        assertTrue(drivers.isShown());
        assertEquals(List.of("speed", "words", "price", "noise"), drivers.drivers().stream().map(Driver::name).toList());
        assertEquals(List.of(Direction.UP, Direction.UP, Direction.DOWN, Direction.MIXED),
                drivers.drivers().stream().map(Driver::direction).toList());
        assertEquals(100, drivers.drivers().stream().mapToDouble(Driver::share).sum(), 1e-6);
        drivers.drivers().forEach(one -> assertTrue(one.interval().contains(one.share()), one::toString));
        assertEquals(2_000, drivers.n());
        assertEquals(100, drivers.agents());
    }

    @Test
    void the_same_answers_in_another_order_give_the_same_figures() {
        List<Rating> ratings = ratings(500, 1, 0.5, 0.5);
        List<Rating> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, random);
        List<String> names = List.of("a", "b");
        Drivers one = find(names, ratings);
        Drivers other = find(names, shuffled);
        for (int at = 0; at < 2; at++) {
            assertEquals(one.drivers().get(at).name(), other.drivers().get(at).name());
            assertEquals(one.drivers().get(at).interval().low(), other.drivers().get(at).interval().low(), 1e-6);
        }
    }

    @Test
    void answers_that_are_alike_within_an_agent_are_less_sure_than_their_number() {
        List<Rating> alone = new ArrayList<>();
        List<Rating> alike = new ArrayList<>();
        for (int at = 0; at < 800; at++) {
            double[] factors = {random.nextGaussian(), random.nextGaussian()};
            double answer = (at % 8 < 4 ? 1.5 : 0.1) * factors[0] + 0.5 * factors[1] + random.nextGaussian();
            alone.add(new Rating(at, factors, answer));
            alike.add(new Rating(at % 8, factors, answer));
        }
        double few = width(find(List.of("a", "b"), alike));
        double many = width(find(List.of("a", "b"), alone));
        assertTrue(few > 1.5 * many, few + " is hardly wider than " + many);
    }

    @Test
    void chance_and_too_few_answers_show_nothing() {
        assertFalse(find(List.of("a", "b"), ratings(99, 1, 1, 1)).isShown());
        assertTrue(find(List.of("a", "b"), ratings(100, 1, 1, 1)).isShown());
        int shown = 0;
        for (int round = 0; round < 40; round++) {
            shown += find(List.of("a"), ratings(100, 1, 0)).isShown() ? 1 : 0;
        }
        assertTrue(shown <= 6, shown + " of 40 that are nothing but chance were shown");
        assertFalse(find(List.of(), List.of()).isShown());
    }

    @Test
    void a_factor_that_says_nothing_of_its_own_is_refused_by_name() {
        List<Rating> plain = ratings(200, 1, 0.8);
        List<Rating> ratings = plain.stream()
                .map(one -> new Rating(one.agent(), new double[]{one.factors()[0], 4, 2 * one.factors()[0] + 1}, one.answer()))
                .toList();
        Drivers drivers = find(List.of("speed", "same", "speed again"), ratings);
        assertEquals(List.of(new Refused("same", Optional.empty()), new Refused("speed again", Optional.of("speed"))),
                drivers.refused());
        assertEquals(List.of("speed"), drivers.drivers().stream().map(Driver::name).toList());
        assertEquals(100, drivers.drivers().get(0).share(), 1e-9);
    }

    @Test
    void an_answer_without_all_factors_is_left_out_and_a_wrong_number_of_them_is_no_answer() {
        List<Rating> ratings = new ArrayList<>(ratings(150, 1, 0.8));
        ratings.add(new Rating(1, new double[]{Double.NaN}, 7));
        assertEquals(150, find(List.of("a"), ratings).n());
        ratings.add(new Rating(1, new double[]{1, 2}, 7));
        assertThrows(IllegalArgumentException.class, () -> find(List.of("a"), ratings));
        assertThrows(IllegalArgumentException.class, () -> find(Collections.nCopies(13, "a"), List.of()));
    }

    private static double width(Drivers drivers) {
        return drivers.drivers().get(0).interval().high() - drivers.drivers().get(0).interval().low();
    }

    private static Drivers find(List<String> names, List<Rating> ratings) {
        return Drivers.of(names, ratings, resample -> {
        });
    }

    /** Ratings with a common part, and an answer of these slopes. */
    private List<Rating> ratings(int n, double noise, double... slopes) {
        return IntStream.range(0, n).mapToObj(at -> {
            double common = random.nextGaussian();
            double[] factors = IntStream.range(0, slopes.length).mapToDouble(factor -> 3 + 0.5 * common + random.nextGaussian())
                    .toArray();
            double answer = noise * random.nextGaussian();
            for (int factor = 0; factor < slopes.length; factor++) {
                answer += slopes[factor] * factors[factor];
            }
            return new Rating(at % 100, factors, answer);
        }).toList();
    }

    /** R² of a subset by Gram-Schmidt on the ratings themselves. */
    private static double explained(List<Rating> ratings, List<Integer> subset) {
        List<double[]> basis = new ArrayList<>();
        for (int factor : subset) {
            double[] column = centred(ratings.stream().mapToDouble(rating -> rating.factors()[factor]).toArray());
            for (double[] one : basis) {
                double part = dot(column, one) / dot(one, one);
                for (int at = 0; at < column.length; at++) {
                    column[at] -= part * one[at];
                }
            }
            basis.add(column);
        }
        double[] answers = centred(ratings.stream().mapToDouble(Rating::answer).toArray());
        return basis.stream().mapToDouble(one -> Math.pow(dot(answers, one), 2) / dot(one, one)).sum() / dot(answers, answers);
    }

    private static double[] centred(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        return java.util.Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length).mapToDouble(at -> one[at] * other[at]).sum();
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
