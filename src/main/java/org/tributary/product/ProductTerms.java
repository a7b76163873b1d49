package org.tributary.product;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.platform.Invalid;

/**
 * What a product is: a value that exists is right, whatever its stage.
 *
 * @param summary what it does, in two sentences
 * @param filings one for each state
 * @param segments the kinds of customers that are told apart, may be none
 * @param rules in the order in which they are asked
 * @param disclosures what the summary for a customer must say
 * @param advertisementNumber the approval of that summary as an advertisement, may be empty
 */
public record ProductTerms(String name, String summary, String line, List<Filing> filings, List<String> segments,
        List<Question> questions, List<EligibilityRule> rules, List<ProductOption> options, List<String> disclosures,
        String advertisementNumber) implements Serializable {

    /** The lines of property and casualty; what life and health customers should hear stays guidance. */
    public static final List<String> LINES = List.of("personal_auto", "homeowners", "renters", "umbrella", "commercial_auto",
            "general_liability", "property", "workers_comp", "bop", "professional", "cyber", "farm");

    /** @throws Invalid naming everything that is wrong */
    public ProductTerms {
        name = name.strip();
        summary = summary.strip();
        filings = List.copyOf(filings);
        segments = List.copyOf(segments);
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        options = List.copyOf(options);
        disclosures = List.copyOf(disclosures);
        advertisementNumber = advertisementNumber.strip();
        TermsCheck check = new TermsCheck();
        check.head(name, summary, line, disclosures, advertisementNumber);
        check.filings(filings);
        check.questions(questions, segments);
        check.options(options, segments);
        check.rules(rules, questions, segments, options);
        check.done();
    }

    public Optional<Filing> filing(String state) {
        return filings.stream().filter(one -> one.state().equals(state)).findFirst();
    }

    public Optional<Question> question(String fact) {
        return questions.stream().filter(one -> one.fact().equals(fact)).findFirst();
    }

    /** Whether it may be called filed: some state has its form. */
    boolean isFiledSomewhere() {
        return filings.stream().anyMatch(one -> one.status().stands());
    }

    boolean isWorthOffering(LocalDate day) {
        return filings.stream().anyMatch(one -> one.isWorthOffering(day));
    }

    /** Whether the chooser has to ask for the segment. */
    public boolean asksForSegment() {
        return !segments.isEmpty() && (options.stream().anyMatch(option -> !option.segments().isEmpty())
                || rules.stream().anyMatch(rule -> rule.fact().equals(EligibilityRule.SEGMENT)));
    }
}
