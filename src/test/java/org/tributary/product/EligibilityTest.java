package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of a product say, question by question. */
class EligibilityTest {

    private final Eligibility ruth = new Eligibility(BuyBack.terms(), BuyBack.RUTH, BuyBack.TODAY);

    @ParameterizedTest
    @CsvSource({"OH, ''", "KY, ''", "TX, product.why.notAppointed", "IN, product.why.notYet", "PA, product.why.expired",
            "MI, product.why.notFiled", "FL, product.why.notFiled", "GA, product.why.noDate", "'', product.why.notFiled"})
    void it_is_offered_only_where_it_is_filed_effective_and_appointed(String state, String why) {
        assertEquals(why, ruth.whyNotIn(state).map(Why::key).orElse(""));
        if (!why.isEmpty() && !state.isEmpty()) {
            Judgement judgement = ruth.judge(BuyBack.situation(state, "roof", "Metal", "roof_age", "1", "claim", "no"));
            assertEquals(Verdict.NOT_ELIGIBLE, judgement.verdict());
            assertTrue(judgement.options().stream().allMatch(one -> one.verdict() == Verdict.NOT_ELIGIBLE));
            assertFalse(judgement.isOpenFor("Half"));
        }
    }

    @Test
    void a_form_is_used_on_its_first_and_its_last_day() {
        Filing kentucky = BuyBack.filing("KY", FilingStatus.FILED, BuyBack.TODAY, BuyBack.TODAY);
        assertTrue(kentucky.whyNot(BuyBack.TODAY).isEmpty());
        assertEquals("product.why.notYet", kentucky.whyNot(BuyBack.TODAY.minusDays(1)).orElseThrow().key());
        assertEquals("product.why.expired", kentucky.whyNot(BuyBack.TODAY.plusDays(1)).orElseThrow().key());
        assertTrue(kentucky.endsWithin(60, BuyBack.TODAY));
    }

    @Test
    void a_state_of_one_agency_and_a_line_of_another_make_no_appointment() {
        assertFalse(BuyBack.RUTH.cover("TX", "homeowners"));
        assertFalse(BuyBack.RUTH.cover("OH", "personal_auto"));
        assertFalse(Appointments.of(List.of(new Appointments.Seat(List.of(), List.of()))).cover("OH", "homeowners"));
        assertTrue(BuyBack.RUTH.cover("KY", "homeowners"));
        assertEquals(List.of("KY", "OH"), ruth.states());
    }

    @Test
    void the_makers_try_it_out_wherever_it_is_effective() {
        assertEquals(List.of("KY", "OH", "TX"),
                new Eligibility(BuyBack.terms(), Appointments.EVERYWHERE, BuyBack.TODAY).states());
    }

    @Test
    void nothing_answered_asks_for_the_state_first() {
        Judgement judgement = ruth.judge(new Situation("", "", Map.of()));
        assertEquals(Verdict.OPEN, judgement.verdict());
        assertEquals("product.why.state", judgement.why().key());
        assertFalse(judgement.isOpenFor("Half"));
    }

    @Test
    void the_next_question_without_an_answer_is_named() {
        Judgement judgement = ruth.judge(BuyBack.situation("OH", "roof", "Metal"));
        assertEquals(Verdict.OPEN, judgement.verdict());
        assertEquals(Why.of("product.why.question", "How old is the roof, in years?"), judgement.why());
    }

    @Test
    void the_first_rule_that_holds_decides() {
        Judgement wood = ruth.judge(BuyBack.situation("OH", "roof", "Wood"));
        assertEquals(Verdict.NOT_ELIGIBLE, wood.verdict());
        assertEquals(Why.said("Wood roofs are left out."), wood.why());
        Judgement old = ruth.judge(BuyBack.situation("OH", "roof", "Metal", "roof_age", "20.5", "claim", "yes"));
        assertEquals(Why.said("The roof is older than 20 years."), old.why());
    }

    @Test
    void where_no_rule_holds_it_is_eligible() {
        Judgement judgement = ruth.judge(BuyBack.situation("OH", "roof", "Metal", "roof_age", "9", "claim", "no"));
        assertEquals(Verdict.ELIGIBLE, judgement.verdict());
        assertTrue(judgement.why().isNothing());
        assertTrue(judgement.isOpenFor("Full"));
        assertTrue(judgement.isOpenFor("Half"));
        assertFalse(judgement.isOpenFor("Unheard of"));
    }

    @Test
    void an_option_is_closed_by_its_state_its_segment_and_its_own_rules() {
        Judgement kentucky = ruth.judge(BuyBack.situation("KY", "roof", "Metal", "roof_age", "12", "claim", "no"));
        assertEquals(Verdict.ELIGIBLE, kentucky.of("Half").orElseThrow().verdict());
        assertEquals(Why.of("product.why.optionState", "KY"), kentucky.of("Full").orElseThrow().why());
        assertEquals(Why.of("product.why.optionSegment", "Lived in"), kentucky.of("Landlord").orElseThrow().why());
        Judgement ohio = ruth.judge(BuyBack.situation("OH", "roof", "Metal", "roof_age", "12", "claim", "no"));
        assertEquals(Why.said("Full needs a roof under 10 years."), ohio.of("Full").orElseThrow().why());
        assertFalse(ohio.isOpenFor("Full"));
    }

    @Test
    void an_option_for_some_asks_whom_it_is_for() {
        Judgement judgement = ruth
                .judge(new Situation("OH", "", Map.of("roof", "Metal", "roof_age", "3", "claim", "no")));
        assertEquals(Verdict.ELIGIBLE, judgement.verdict());
        assertEquals(Verdict.OPEN, judgement.of("Landlord").orElseThrow().verdict());
        assertEquals("product.why.segment", judgement.of("Landlord").orElseThrow().why().key());
    }

    @Test
    void what_is_referred_as_a_whole_is_referred_in_each_option_that_is_open() {
        Judgement judgement = ruth.judge(BuyBack.situation("OH", "roof", "Metal", "roof_age", "12", "claim", "yes"));
        assertEquals(Verdict.REFER, judgement.verdict());
        assertEquals(Verdict.REFER, judgement.of("Half").orElseThrow().verdict());
        assertEquals(Verdict.NOT_ELIGIBLE, judgement.of("Full").orElseThrow().verdict());
        assertTrue(judgement.isOpenFor("Half"));
    }

    @Test
    void what_is_no_possible_answer_counts_as_none() {
        assertEquals(Verdict.OPEN, ruth.judge(BuyBack.situation("OH", "roof", "Straw")).verdict());
        assertEquals(Verdict.OPEN, ruth.judge(BuyBack.situation("OH", "roof", "Metal", "roof_age", "old")).verdict());
    }

    @Test
    void a_product_without_options_is_summarised_as_a_whole() {
        Eligibility plain = new Eligibility(BuyBack.with(BuyBack.filings(), List.of(), List.of()), BuyBack.RUTH, BuyBack.TODAY);
        assertTrue(plain.judge(BuyBack.situation("OH")).isOpenFor(""));
    }

    @Test
    void rules_may_ask_for_the_state_and_the_segment() {
        List<EligibilityRule> rules = List.of(
                BuyBack.rule("state", Operator.ONE_OF, "KY | TX", Verdict.REFER, "Looked at there.", ""),
                BuyBack.rule("segment", Operator.IS_NOT, "Lived in", Verdict.NOT_ELIGIBLE, "Only where the owner lives.", ""));
        Eligibility some = new Eligibility(BuyBack.with(BuyBack.filings(), rules, List.of()), BuyBack.RUTH, BuyBack.TODAY);
        assertEquals(Verdict.REFER, some.judge(BuyBack.situation("KY")).verdict());
        assertEquals(Verdict.ELIGIBLE, some.judge(BuyBack.situation("OH")).verdict());
        assertEquals(Verdict.NOT_ELIGIBLE, some.judge(new Situation("OH", "Rented out", Map.of())).verdict());
    }

    @ParameterizedTest
    @CsvSource({"IS, 5, 5.0, true", "IS, Metal, metal, false", "IS_NOT, 5, 6, true", "AT_LEAST, 20, 20, true",
            "ABOVE, 20, 20, false", "BELOW, '19,9', 20, true", "AT_MOST, 21, 20, false", "AT_LEAST, many, 20, false",
            "ONE_OF, Metal, Wood|Metal, true", "NONE_OF, Metal, Wood|Metal, false", "NONE_OF, Slate, Wood|Metal, true",
            "ABOVE, 99999999999999999999, 1, false"})
    void an_answer_is_compared_as_the_rule_says(Operator operator, String answer, String value, boolean holds) {
        assertEquals(holds, operator.holds(answer, value));
    }

    @Test
    void whoever_writes_a_situation_down_writes_no_answer() {
        assertFalse(BuyBack.situation("OH", "claim", "yes").toString().contains("yes"));
    }
}
