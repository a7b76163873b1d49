package org.tributary.product.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tributary.product.ProductTerms;

/** What stands in the form in which a product is written; it may be anything until it is saved. Empty rows say nothing. */
public class ProductForm implements Serializable {

    private String name = "";
    private String summary = "";
    private String line = "";
    private String segments = "";
    private String disclosures = "";
    private String advertisementNumber = "";
    private final List<FilingRow> filings = new ArrayList<>();
    private final List<QuestionRow> questions = new ArrayList<>();
    private final List<RuleRow> rules = new ArrayList<>();
    private final List<OptionRow> options = new ArrayList<>();

    void fill(ProductTerms terms) {
        name = terms.name();
        summary = terms.summary();
        line = terms.line();
        segments = String.join("|", terms.segments());
        disclosures = String.join("\n", terms.disclosures());
        advertisementNumber = terms.advertisementNumber();
        terms.filings().forEach(one -> filings.add(new FilingRow(one)));
        terms.questions().forEach(one -> questions.add(new QuestionRow(one)));
        terms.rules().forEach(one -> rules.add(new RuleRow(one)));
        terms.options().forEach(one -> options.add(new OptionRow(one)));
    }

    /** @throws org.tributary.platform.Invalid naming what is wrong */
    ProductTerms terms() {
        return new ProductTerms(name, summary, line == null ? "" : line, filings.stream().filter(FilingRow::isThere)
                .map(FilingRow::value).toList(), split(segments),
                questions.stream().filter(QuestionRow::isThere).map(QuestionRow::value).toList(),
                rules.stream().filter(RuleRow::isThere).map(RuleRow::value).toList(),
                options.stream().filter(OptionRow::isThere).map(OptionRow::value).toList(), lines(disclosures),
                advertisementNumber);
    }

    /** What is separated by bars. */
    static List<String> split(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    }

    /** Codes of states, however they are separated. */
    static List<String> codes(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^A-Z]+")).filter(Predicate.not(String::isEmpty)).toList();
    }

    /** One more empty row in each list that has none. */
    void makeRoom() {
        addUnlessEmpty(filings, FilingRow::isThere, new FilingRow());
        addUnlessEmpty(questions, QuestionRow::isThere, new QuestionRow());
        addUnlessEmpty(rules, RuleRow::isThere, new RuleRow());
        addUnlessEmpty(options, OptionRow::isThere, new OptionRow());
    }

    private static <T> void addUnlessEmpty(List<T> rows, Predicate<T> isThere, T empty) {
        if (rows.isEmpty() || isThere.test(rows.get(rows.size() - 1))) {
            rows.add(empty);
        }
    }

    public List<FilingRow> getFilings() {
        return filings;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public List<RuleRow> getRules() {
        return rules;
    }

    public List<OptionRow> getOptions() {
        return options;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getSegments() {
        return segments;
    }

    public void setSegments(String segments) {
        this.segments = segments;
    }

    public String getDisclosures() {
        return disclosures;
    }

    public void setDisclosures(String disclosures) {
        this.disclosures = disclosures;
    }

    public String getAdvertisementNumber() {
        return advertisementNumber;
    }

    public void setAdvertisementNumber(String advertisementNumber) {
        this.advertisementNumber = advertisementNumber;
    }
}
