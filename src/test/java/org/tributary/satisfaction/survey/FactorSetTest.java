package org.tributary.satisfaction.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.satisfaction.figure.Index;
import org.tributary.satisfaction.survey.NewFactorSet.NewFactor;

class FactorSetTest {

    private static final Wording ENGLISH = new Wording("Good?", "", "");

    @Test
    void the_index_is_computed_from_its_weights_and_scale() {
        FactorSet set = set(factor("speed", 60), factor("words", 40));
        assertEquals(750, set.forIndex().valueOf(Map.of("speed", 4, "words", 4)).orElseThrow(), 1e-9);
        assertEquals(1, set.forIndex().version());
        // The worked numbers of the design.
        int[][] answers = {{4, 3}, {5, 4}, {3, 3}, {4, 4}, {4, 3}, {5, 5}, {2, 3}, {4, 2}, {5, 4}, {4, 4}};
        Index index = Index.of(set.forIndex(),
                Stream.of(answers).map(one -> Map.of("speed", one[0], "words", one[1])).toList());
        assertEquals(List.of(700L, 556L, 844L), List.of(Math.round(index.mean()), Math.round(index.interval().low()),
                Math.round(index.interval().high())));
    }

    @Test
    void each_code_stands_once_and_the_weights_come_to_100() {
        assertEquals(List.of("satisfaction.error.factorTwice"), errors(factor("speed", 50), factor("speed", 50)));
        assertEquals(List.of("satisfaction.error.factorWeights"), errors(factor("speed", 50), factor("words", 51)));
        assertEquals(List.of("satisfaction.error.factorWeight", "satisfaction.error.factorWeights"),
                errors(factor("speed", 0), factor("words", 10)));
        assertEquals(List.of("satisfaction.error.factorCode"), errors(factor("Speed!", 100)));
    }

    @Test
    void english_is_needed_and_what_else_is_missing_falls_back_to_it() {
        assertEquals(List.of("satisfaction.error.factorText"),
                errors(new NewFactor("speed", 100, new Wording("", "¿Bien?", ""))));
        Wording text = set(new NewFactor("speed", 100, new Wording("Good?", "¿Bien?", ""))).getFactors().get(0).getText();
        assertEquals(List.of("¿Bien?", "Good?", "Good?"), List.of(text.in("es"), text.in("it"), text.in("en")));
        assertEquals(List.of("it"), text.missing());
    }

    @Test
    void a_scale_and_the_number_of_factors_have_bounds() {
        assertEquals(List.of("scale"), fields(new NewFactorSet("a", "A", 5, 5, List.of(factor("speed", 100)))));
        assertEquals(List.of("scale"), fields(new NewFactorSet("a", "A", 0, 11, List.of(factor("speed", 100)))));
        assertEquals(List.of("factors"), fields(new NewFactorSet("a", "A", 1, 5, List.of())));
        NewFactor[] thirteen = IntStream.range(0, 13).mapToObj(each -> factor("f" + each, each == 0 ? 88 : 1))
                .toArray(NewFactor[]::new);
        assertEquals(List.of("satisfaction.error.factorCount"), errors(thirteen));
        assertEquals(List.of("code", "name", "factors"), fields(new NewFactorSet(null, " ", null, null, null)));
    }

    private static NewFactor factor(String code, int weight) {
        return new NewFactor(code, weight, ENGLISH);
    }

    private static FactorSet set(NewFactor... factors) {
        return new FactorSet(new NewFactorSet("experience", "Experience", 1, 5, List.of(factors)), 1, 3, Instant.EPOCH);
    }

    private static List<String> errors(NewFactor... factors) {
        return assertThrows(Invalid.class, () -> set(factors)).errors().stream().map(FieldError::key).toList();
    }

    private static List<String> fields(NewFactorSet wanted) {
        return assertThrows(Invalid.class, () -> new FactorSet(wanted, 1, 3, Instant.EPOCH)).errors().stream()
                .map(FieldError::field).toList();
    }
}
