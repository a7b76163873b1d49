package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;

/** Terms that exist are right; what is wrong is said by name. */
class ProductTermsTest {

    private static final LocalDate DAY = BuyBack.TODAY;

    @Test
    void terms_are_the_same_after_they_were_written_down() {
        assertEquals(BuyBack.terms(), TermsDocument.read(TermsDocument.write(BuyBack.terms()).toString()));
    }

    @ParameterizedTest
    @CsvSource({"life, product.error.lifeAndHealth", "health, product.error.lifeAndHealth", "other, product.error.line",
            "boats, product.error.line", "'', platform.error.required"})
    void a_product_is_of_property_or_casualty(String line, String error) {
        assertEquals(List.of(error), errors(() -> new ProductTerms("Name", "", line, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), "")));
    }

    @Test
    void a_filing_that_cannot_be_is_named() {
        assertEquals(List.of("product.error.noForm"), filing(new Filing("OH", " ", FilingStatus.FILED, DAY, null)));
        assertEquals(List.of("product.error.dates"),
                filing(new Filing("OH", "A", FilingStatus.FILED, DAY, DAY.minusDays(1))));
        assertEquals(List.of("product.error.endWithoutStart"), filing(new Filing("OH", "A", FilingStatus.FILED, null, DAY)));
        assertEquals(List.of("product.error.state"), filing(new Filing("--", "A", FilingStatus.FILED, DAY, null)));
        assertEquals(List.of("product.error.stateTwice"), filing(new Filing("OH", "A", FilingStatus.FILED, DAY, null),
                new Filing("OH", "B", FilingStatus.PREPARING, null, null)));
        assertEquals(List.of(), filing(new Filing("OH", "", FilingStatus.PREPARING, null, null)));
    }

    @Test
    void a_rule_that_asks_nothing_or_compares_nothing_is_named() {
        assertEquals(List.of("product.error.ruleFact"), rule("pool", Operator.IS, "yes", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleNumber"), rule("roof", Operator.ABOVE, "3", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleValue"), rule("roof", Operator.ONE_OF, " | ", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleAnswer"), rule("roof", Operator.IS, "Straw", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleAnswer"), rule("roof_age", Operator.ABOVE, "old", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleAnswer"), rule("state", Operator.IS, "Ohio", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleAnswer"), rule("segment", Operator.IS, "Boats", Verdict.REFER, "Why", ""));
        assertEquals(List.of("product.error.ruleReason"), rule("claim", Operator.IS, "yes", Verdict.REFER, " ", ""));
        assertEquals(List.of("product.error.ruleOutcome"), rule("claim", Operator.IS, "yes", Verdict.OPEN, "Why", ""));
        assertEquals(List.of("product.error.ruleOption"), rule("claim", Operator.IS, "yes", Verdict.REFER, "Why", "Gold"));
        assertEquals(List.of(), rule("claim", Operator.IS, "no", Verdict.ELIGIBLE, "", "Half"));
    }

    @Test
    void an_option_stands_once_and_for_segments_that_there_are() {
        ProductOption half = new ProductOption("Half", "", List.of(), List.of());
        assertEquals(List.of("product.error.optionTwice"), options(half, half));
        assertEquals(List.of("product.error.optionSegment"),
                options(new ProductOption("Half", "", List.of(), List.of("Boats"))));
        assertEquals(List.of("platform.error.unknownCode"), options(new ProductOption("Half", "", List.of("Ohio"), List.of())));
    }

    @Test
    void a_question_has_a_name_that_rules_can_use() {
        assertEquals(List.of("product.error.fact"), question("Roof age", Question.Kind.NUMBER));
        assertEquals(List.of("product.error.factTwice"), question("state", Question.Kind.NUMBER));
        assertEquals(List.of("product.error.choices"), question("roof", Question.Kind.CHOICE, "Metal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"filings\":7}", "{\"filings\":[7]}", "{\"rules\":[{\"operator\":\"like\"}]}",
            "{\"filings\":[{\"state\":\"OH\",\"filingStatus\":\"maybe\"}]}", "{\"questions\":[{\"kind\":\"poem\"}]}",
            "{\"filings\":[{\"state\":\"OH\",\"filingStatus\":\"filed\",\"effectiveFrom\":\"soon\"}]}", "{\"name\":{}}", "{}"})
    void what_is_sent_in_another_shape_is_refused(String sent) {
        assertThrows(Invalid.class, () -> TermsDocument.read(sent));
    }

    @Test
    void truth_and_numbers_are_taken_as_words() {
        ProductTerms terms = TermsDocument.read("""
                {"name": "A", "line": "cyber", "questions": [{"fact": "pool", "question": "A pool?", "kind": "yes_no"}],
                 "rules": [{"fact": "pool", "operator": "is", "value": true, "outcome": "refer", "reason": "Seen first."}]}""");
        assertEquals("yes", terms.rules().get(0).value());
    }

    private static List<String> filing(Filing... filings) {
        return errors(() -> BuyBack.with(List.of(filings), List.of(), List.of()));
    }

    private static List<String> rule(String fact, Operator operator, String value, Verdict outcome, String reason,
            String option) {
        return errors(() -> BuyBack.with(List.of(), List.of(BuyBack.rule(fact, operator, value, outcome, reason, option)),
                BuyBack.options()));
    }

    private static List<String> options(ProductOption... options) {
        return errors(() -> BuyBack.with(List.of(), List.of(), List.of(options)));
    }

    private static List<String> question(String fact, Question.Kind kind, String... choices) {
        return errors(() -> new ProductTerms("Name", "", "cyber", List.of(), List.of(),
                List.of(new Question(fact, "What?", kind, List.of(choices))), List.of(), List.of(), List.of(), ""));
    }

    private static List<String> errors(Supplier<ProductTerms> terms) {
        try {
            terms.get();
            return List.of();
        } catch (Invalid wrong) {
            return wrong.errors().stream().map(FieldError::key).toList();
        }
    }
}
