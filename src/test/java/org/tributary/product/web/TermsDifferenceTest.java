package org.tributary.product.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Language;
import org.tributary.platform.web.Texts;
import org.tributary.product.EligibilityRule;
import org.tributary.product.Filing;
import org.tributary.product.FilingStatus;
import org.tributary.product.Operator;
import org.tributary.product.ProductTerms;
import org.tributary.product.Question;
import org.tributary.product.Verdict;

class TermsDifferenceTest {

    private static final EligibilityRule OLD_ROOF = new EligibilityRule("roof_age", Operator.ABOVE, "20",
            Verdict.NOT_ELIGIBLE, "The roof is older than 20 years.", "");
    private static final EligibilityRule CLAIM = new EligibilityRule("claim", Operator.IS, "yes", Verdict.REFER,
            "Underwriting looks at the claim.", "");

    private final ProductWords words = new ProductWords();

    TermsDifferenceTest() {
        words.texts = new Texts();
    }

    @Test
    void what_is_the_same_is_not_named() {
        assertEquals(List.of(), between(terms("HO-77", OLD_ROOF, CLAIM), terms("HO-77", OLD_ROOF, CLAIM)));
    }

    @Test
    void a_form_that_changed_is_named_with_both() {
        List<TermsDifference.Part> parts = between(terms("HO-77", OLD_ROOF, CLAIM), terms("HO-78", OLD_ROOF, CLAIM));
        assertEquals(List.of("product.view.filings"), parts.stream().map(TermsDifference.Part::name).toList());
        assertTrue(parts.get(0).gone().get(0).contains("HO-77") && parts.get(0).come().get(0).contains("HO-78"),
                parts.toString());
    }

    @Test
    void another_order_of_rules_is_told() {
        List<TermsDifference.Part> parts = between(terms("HO-77", OLD_ROOF, CLAIM), terms("HO-77", CLAIM, OLD_ROOF));
        assertEquals(List.of(new TermsDifference.Part("product.view.rules", List.of(), List.of(), true)), parts);
        assertEquals(1, between(terms("HO-77", OLD_ROOF, CLAIM), terms("HO-77", CLAIM)).get(0).gone().size());
    }

    private List<TermsDifference.Part> between(ProductTerms before, ProductTerms after) {
        return Language.ENGLISH.say(() -> TermsDifference.between(before, after, words));
    }

    private static ProductTerms terms(String form, EligibilityRule... rules) {
        return new ProductTerms("Buy-back", "Brings the deductible down.", "homeowners",
                List.of(new Filing("OH", form, FilingStatus.FILED, LocalDate.of(2026, 12, 1), null)), List.of(),
                List.of(new Question("roof_age", "How old is the roof?", Question.Kind.NUMBER, List.of()),
                        new Question("claim", "Was there a claim?", Question.Kind.YES_NO, List.of())),
                List.of(rules), List.of(), List.of(), "");
    }
}
