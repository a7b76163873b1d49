package org.tributary.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Judges answers by the terms of a product: eligibility, never a price and no advice. First the state decides (filed, effective
 * that day, appointed), then the rules in their order: the first whose comparison holds stands. A rule whose answer is missing
 * leaves the verdict open, because an earlier rule may overrule a later one. Where no rule holds it is eligible.
 */
public final class Eligibility {

    private final ProductTerms terms;
    private final Appointments appointments;
    private final LocalDate today;

    public Eligibility(ProductTerms terms, Appointments appointments, LocalDate today) {
        this.terms = terms;
        this.appointments = appointments;
        this.today = today;
    }

    private record Finding(Verdict verdict, Why why) {

        static final Finding ELIGIBLE = new Finding(Verdict.ELIGIBLE, Why.NOTHING);
    }

    /** Why it cannot be offered in that state today; empty where it can. */
    public Optional<Why> whyNotIn(String state) {
        Optional<Filing> filing = terms.filing(state);
        if (filing.isEmpty()) {
            return Optional.of(Why.of("product.why.notFiled", state));
        }
        return filing.get().whyNot(today).or(() -> appointments.cover(state, terms.line())
                ? Optional.empty()
                : Optional.of(Why.of("product.why.notAppointed", state)));
    }

    /** The states in which it can be offered today, in order. */
    public List<String> states() {
        return terms.filings().stream().map(Filing::state).filter(state -> whyNotIn(state).isEmpty()).sorted().toList();
    }

    public Judgement judge(Situation situation) {
        Finding whole = ofProduct(situation);
        return new Judgement(whole.verdict(), whole.why(),
                terms.options().stream().map(option -> ofOption(option, situation, whole)).toList());
    }

    private Finding ofProduct(Situation situation) {
        if (situation.state().isEmpty()) {
            return new Finding(Verdict.OPEN, Why.of(Why.STATE));
        }
        return whyNotIn(situation.state()).map(why -> new Finding(Verdict.NOT_ELIGIBLE, why))
                .orElseGet(() -> byRules("", situation));
    }

    private Judgement.OfOption ofOption(ProductOption option, Situation situation, Finding whole) {
        Finding own = whole.verdict() == Verdict.NOT_ELIGIBLE
                ? whole
                : limited(option, situation)
                        .orElseGet(() -> byRules(option.name(), situation));
        Finding stricter = rank(own.verdict()) >= rank(whole.verdict()) ? own : whole;
        return new Judgement.OfOption(option, stricter.verdict(), stricter.why());
    }

    /** From what lets go on to what does not: an open question comes before a reference, a refusal before all. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> 0;
            case REFER -> 1;
            case OPEN -> 2;
            case NOT_ELIGIBLE -> 3;
        };
    }

    private Optional<Finding> limited(ProductOption option, Situation situation) {
        if (!option.states().isEmpty() && !situation.state().isEmpty() && !option.states().contains(situation.state())) {
            return Optional.of(new Finding(Verdict.NOT_ELIGIBLE, Why.of("product.why.optionState", situation.state())));
        }
        if (option.segments().isEmpty()) {
            return Optional.empty();
        }
        String segment = situation.answer(terms, EligibilityRule.SEGMENT);
        if (segment.isEmpty()) {
            return Optional.of(new Finding(Verdict.OPEN, Why.of("product.why.segment")));
        }
        return option.segments().contains(segment)
                ? Optional.empty()
                : Optional.of(new Finding(Verdict.NOT_ELIGIBLE, Why.of("product.why.optionSegment", segment)));
    }

    private Finding byRules(String option, Situation situation) {
        for (EligibilityRule rule : terms.rules()) {
            if (!rule.isFor(option)) {
                continue;
            }
            String answer = situation.answer(terms, rule.fact());
            if (answer.isEmpty()) {
                return new Finding(Verdict.OPEN, missing(rule.fact()));
            }
            if (rule.operator().holds(answer, rule.value())) {
                return new Finding(rule.outcome(), Why.said(rule.reason()));
            }
        }
        return Finding.ELIGIBLE;
    }

    private Why missing(String fact) {
        return switch (fact) {
            case EligibilityRule.STATE -> Why.of(Why.STATE);
            case EligibilityRule.SEGMENT -> Why.of("product.why.segment");
            default -> Why.of("product.why.question", terms.question(fact).map(Question::words).orElse(fact));
        };
    }
}
