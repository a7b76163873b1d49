package org.tributary.product.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.product.Choosing;
import org.tributary.product.Filing;
import org.tributary.product.Judgement;
import org.tributary.product.ProductTerms;

/** Writes the summary for a customer. */
@ApplicationScoped
public class SummaryWords {

    @Inject
    Texts texts;

    @Inject
    ProductWords words;

    /** @param option its name, empty for the product as a whole */
    Summary of(Choosing choosing, Judgement judgement, String state, String option) {
        ProductTerms terms = choosing.terms();
        if (terms == null) {
            throw new IllegalStateException();
        }
        String form = terms.filing(state).map(Filing::formNumber).orElse("");
        LocalDate ends = terms.filing(state).map(Filing::expires).orElse(null);
        List<Summary.Fact> facts = new ArrayList<>();
        judgement.of(option).map(one -> one.option().name()).ifPresent(name -> facts.add(fact("option", name)));
        facts.add(fact("line", words.line(terms.line())));
        facts.add(fact("state", words.state(state)));
        facts.add(fact("form", form));
        facts.add(fact("version", texts.say("product.summary.versionOf", choosing.version(), choosing.today())));
        if (ends != null) {
            facts.add(fact("until", Dates.day(ends)));
        }
        String verdict = texts.get("product.summary." + judgement.of(option).map(Judgement.OfOption::verdict)
                .orElse(judgement.verdict()).code());
        List<String> notices = new ArrayList<>(List.of(texts.get("product.summary.noOffer")));
        notices.addAll(terms.disclosures());
        if (!terms.advertisementNumber().isEmpty()) {
            notices.add(texts.say("product.summary.advertisement", terms.advertisementNumber()));
        }
        String text = Stream.of(Stream.of(terms.name(), verdict, ""),
                facts.stream().map(one -> texts.say("product.summary.fact", one.name(), one.words())),
                Stream.of(""), notices.stream()).flatMap(all -> all).collect(Collectors.joining("\n"));
        return new Summary(terms.name(), verdict, facts, notices, text);
    }

    private Summary.Fact fact(String name, String value) {
        return new Summary.Fact(texts.get("product.summary." + name), value);
    }
}
