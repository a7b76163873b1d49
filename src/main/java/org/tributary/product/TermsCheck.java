package org.tributary.product;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;

/** What must be right about the parts of {@link ProductTerms}, each for itself and with each other. */
final class TermsCheck {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 600;
    private static final int MOST = 60;
    private static final Set<String> LIFE_AND_HEALTH = Set.of("life", "health");

    private final Check check = new Check();

    void done() {
        check.done();
    }

    void head(String name, String summary, String line, List<String> disclosures, String advertisementNumber) {
        check.text("name", name, LONGEST_NAME);
        brief("summary", summary, LONGEST_WORDS);
        if (LIFE_AND_HEALTH.contains(line)) {
            check.wrong("line", "product.error.lifeAndHealth");
        } else if (!ProductTerms.LINES.contains(line)) {
            check.wrong("line", line.isBlank() ? "platform.error.required" : "product.error.line");
        }
        disclosures.forEach(one -> check.text("disclosures", one, LONGEST_WORDS));
        few("disclosures", disclosures);
        brief("advertisementNumber", advertisementNumber, LONGEST_NAME);
    }

    void filings(List<Filing> filings) {
        Set<String> seen = new HashSet<>();
        for (Filing one : filings) {
            String state = one.state();
            if (!Vocabulary.STATE.knows(state) || state.equals("--")) {
                check.wrong("filings", "product.error.state", state);
                continue;
            }
            check.that(seen.add(state), "filings", "product.error.stateTwice", state);
            check.that(!one.status().stands() || !one.formNumber().isBlank(), "filings", "product.error.noForm", state);
            check.that(one.effectiveFrom() == null || one.expires() == null || !one.expires().isBefore(one.effectiveFrom()),
                    "filings", "product.error.dates", state);
            check.that(one.expires() == null || one.effectiveFrom() != null, "filings", "product.error.endWithoutStart", state);
            brief("filings", one.formNumber(), LONGEST_NAME);
        }
    }

    void questions(List<Question> questions, List<String> segments) {
        few("questions", questions);
        few("segments", segments);
        segments.forEach(one -> single("segments", one));
        check.that(new HashSet<>(segments).size() == segments.size(), "segments", "product.error.segmentTwice");
        Set<String> seen = new HashSet<>(Set.of(EligibilityRule.STATE, EligibilityRule.SEGMENT));
        for (Question one : questions) {
            if (!one.fact().matches("[a-z][a-z0-9_]{0,39}")) {
                check.wrong("questions", "product.error.fact", one.fact());
                continue;
            }
            check.that(seen.add(one.fact()), "questions", "product.error.factTwice", one.fact());
            check.text("questions", one.words(), LONGEST_WORDS);
            boolean choice = one.kind() == Question.Kind.CHOICE;
            check.that(!choice || one.choices().size() > 1, "questions", "product.error.choices", one.fact());
            one.choices().forEach(answer -> single("questions", answer));
        }
    }

    void options(List<ProductOption> options, List<String> segments) {
        few("options", options);
        Set<String> seen = new HashSet<>();
        for (ProductOption one : options) {
            check.text("options", one.name(), LONGEST_NAME);
            check.that(seen.add(one.name()), "options", "product.error.optionTwice", one.name());
            brief("options", one.words(), LONGEST_WORDS);
            check.codes("options", one.states(), code -> Vocabulary.STATE.knows(code) && !code.equals("--"));
            one.segments().stream().filter(segment -> !segments.contains(segment)).findFirst()
                    .ifPresent(segment -> check.wrong("options", "product.error.optionSegment", one.name(), segment));
        }
    }

    void rules(List<EligibilityRule> rules, List<Question> questions, List<String> segments, List<ProductOption> options) {
        few("rules", rules);
        for (int at = 0; at < rules.size(); at++) {
            EligibilityRule rule = rules.get(at);
            int number = at + 1;
            check.that(rule.option().isEmpty() || options.stream().anyMatch(one -> one.name().equals(rule.option())), "rules",
                    "product.error.ruleOption", number, rule.option());
            check.that(rule.outcome() != Verdict.OPEN, "rules", "product.error.ruleOutcome", number);
            check.that(rule.outcome() == Verdict.ELIGIBLE || !rule.reason().isBlank(), "rules", "product.error.ruleReason",
                    number);
            brief("rules", rule.reason(), LONGEST_WORDS);
            compared(number, rule, questions, segments);
        }
    }

    private void compared(int number, EligibilityRule rule, List<Question> questions, List<String> segments) {
        Optional<Question> asked = questions.stream().filter(one -> one.fact().equals(rule.fact())).findFirst();
        boolean state = rule.fact().equals(EligibilityRule.STATE);
        boolean segment = rule.fact().equals(EligibilityRule.SEGMENT);
        if (asked.isEmpty() && !state && !segment) {
            check.wrong("rules", "product.error.ruleFact", number, rule.fact());
            return;
        }
        boolean numeric = asked.map(one -> one.kind() == Question.Kind.NUMBER).orElse(false);
        List<String> values = rule.operator().takesSeveral() ? Operator.values(rule.value()) : List.of(rule.value());
        if (rule.operator().isForNumbers() && !numeric) {
            check.wrong("rules", "product.error.ruleNumber", number, rule.fact());
        } else if (values.isEmpty() || values.contains("")) {
            check.wrong("rules", "product.error.ruleValue", number);
        } else {
            values.stream().filter(value -> state
                    ? !Vocabulary.STATE.knows(value)
                    : segment ? !segments.contains(value) : asked.filter(one -> !one.takes(value)).isPresent()).findFirst()
                    .ifPresent(value -> check.wrong("rules", "product.error.ruleAnswer", number, value, rule.fact()));
        }
    }

    /** One of several that are written with bars between them. */
    private void single(String field, String word) {
        check.text(field, word, LONGEST_NAME);
        check.that(!word.contains("|"), field, "product.error.bar", word);
    }

    private void few(String field, Collection<?> all) {
        check.that(all.size() <= MOST, field, "product.error.tooMany", MOST);
    }

    private void brief(String field, String words, int most) {
        check.that(words.codePointCount(0, words.length()) <= most, field, "platform.error.tooLong", most);
    }
}
