package org.tributary.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A wind and hail deductible buy-back for homeowners, as the tests know it. */
final class BuyBack {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    static final Appointments RUTH = Appointments.of(List.of(new Appointments.Seat(List.of("OH", "KY"),
            List.of("homeowners", "renters")), new Appointments.Seat(List.of("TX"), List.of("personal_auto"))));

    private BuyBack() {
    }

    static List<Filing> filings() {
        return List.of(filing("OH", FilingStatus.APPROVED, TODAY.minusDays(30), null),
                filing("KY", FilingStatus.FILED, TODAY.minusDays(60), TODAY.plusDays(20)),
                filing("TX", FilingStatus.APPROVED, TODAY, null),
                filing("IN", FilingStatus.APPROVED, TODAY.plusDays(1), null),
                filing("PA", FilingStatus.FILED, TODAY.minusDays(90), TODAY.minusDays(1)),
                filing("MI", FilingStatus.REFUSED, TODAY.minusDays(9), null),
                filing("GA", FilingStatus.APPROVED, null, null));
    }

    static Filing filing(String state, FilingStatus status, LocalDate from, LocalDate to) {
        return new Filing(state, "HO-77 " + state, status, from, to);
    }

    static List<Question> questions() {
        return List.of(new Question("roof_age", "How old is the roof, in years?", Question.Kind.NUMBER, List.of()),
                new Question("roof", "What is the roof made of?", Question.Kind.CHOICE, List.of("Shingle", "Metal", "Wood")),
                new Question("claim", "Was there a wind or hail claim in the last three years?", Question.Kind.YES_NO,
                        List.of()));
    }

    static List<EligibilityRule> rules() {
        return List.of(rule("roof", Operator.IS, "Wood", Verdict.NOT_ELIGIBLE, "Wood roofs are left out.", ""),
                rule("roof_age", Operator.ABOVE, "20", Verdict.NOT_ELIGIBLE, "The roof is older than 20 years.", ""),
                rule("claim", Operator.IS, "yes", Verdict.REFER, "Underwriting looks at the claim.", ""),
                rule("roof_age", Operator.AT_LEAST, "10", Verdict.NOT_ELIGIBLE, "Full needs a roof under 10 years.", "Full"));
    }

    static EligibilityRule rule(String fact, Operator operator, String value, Verdict outcome, String reason, String option) {
        return new EligibilityRule(fact, operator, value, outcome, reason, option);
    }

    static List<ProductOption> options() {
        return List.of(new ProductOption("Half", "Half of the deductible", List.of(), List.of()),
                new ProductOption("Full", "All of it", List.of("OH", "TX"), List.of()),
                new ProductOption("Landlord", "For homes that are rented out", List.of(), List.of("Rented out")));
    }

    static ProductTerms terms() {
        return with(filings(), rules(), options());
    }

    static ProductTerms with(List<Filing> filings, List<EligibilityRule> rules, List<ProductOption> options) {
        return new ProductTerms("Wind and hail buy-back", "Brings the deductible down.", "homeowners", filings,
                List.of("Lived in", "Rented out"), questions(), rules, options, List.of("Not available for mobile homes."),
                "AD-2026-11");
    }

    static Situation situation(String state, String... facts) {
        Map<String, String> answers = new java.util.HashMap<>();
        for (int at = 0; at < facts.length; at += 2) {
            answers.put(facts[at], facts[at + 1]);
        }
        return new Situation(state, "Lived in", answers);
    }
}
