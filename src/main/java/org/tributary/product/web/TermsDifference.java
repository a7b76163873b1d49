package org.tributary.product.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.product.ProductTerms;

/**
 * What is different between two versions of terms, part by part, in words: lines that went, lines that came, and whether those
 * that stayed stand in another order, which matters for rules.
 */
final class TermsDifference {

    /** @param name the key of the part's heading */
    public record Part(String name, List<String> gone, List<String> come, boolean reordered) implements Serializable {
    }

    private TermsDifference() {
    }

    /** The parts that are not as they were. */
    static List<Part> between(ProductTerms before, ProductTerms after, ProductWords words) {
        return Stream.of(part("product.compare.head", before, after, terms -> head(terms, words)),
                part("product.view.filings", before, after, terms -> terms.filings().stream()
                        .map(one -> line(words.state(one.state()), one.formNumber(), words.filing(one))).toList()),
                part("product.edit.questions", before, after, terms -> terms.questions().stream()
                        .map(one -> line(one.words(), words.answers(one))).toList()),
                part("product.view.rules", before, after, terms -> terms.rules().stream()
                        .map(one -> line(words.rule(terms, one), words.verdict(one.outcome()), one.option(), one.reason()))
                        .toList()),
                part("product.view.options", before, after, terms -> terms.options().stream()
                        .map(one -> line(one.name(), one.words(), words.states(one.states()), words.list(one.segments())))
                        .toList()),
                part("product.edit.disclosures", before, after, ProductTerms::disclosures))
                .filter(part -> !part.gone().isEmpty() || !part.come().isEmpty() || part.reordered()).toList();
    }

    private static List<String> head(ProductTerms terms, ProductWords words) {
        return Stream.of(terms.name(), terms.summary(), words.line(terms.line()), words.list(terms.segments()),
                terms.advertisementNumber()).filter(one -> !one.isEmpty()).toList();
    }

    private static String line(String... parts) {
        return String.join(" · ", Stream.of(parts).filter(one -> !one.isBlank()).toList());
    }

    private static Part part(String name, ProductTerms before, ProductTerms after, Function<ProductTerms, List<String>> lines) {
        List<String> old = lines.apply(before);
        List<String> now = lines.apply(after);
        List<String> stayed = without(old, without(old, now));
        return new Part(name, without(old, now), without(now, old), !stayed.equals(without(now, without(now, old))));
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }
}
