package org.tributary.product.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Settings;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.product.EligibilityRule;
import org.tributary.product.Filing;
import org.tributary.product.ProductTerms;
import org.tributary.product.Question;
import org.tributary.product.Stage;
import org.tributary.product.Verdict;
import org.tributary.product.Why;

/** Puts a product into the words of a page. */
@Named
@ApplicationScoped
public class ProductWords {

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    public String stage(Stage stage) {
        return texts.get("product.stage." + stage.code());
    }

    /** The kind of chip. */
    public String kind(Stage stage) {
        return switch (stage) {
            case OFFERED -> "good";
            case DECLINED -> "stop";
            case CONSIDERING -> "plain";
            default -> "acc";
        };
    }

    public String verdict(Verdict verdict) {
        return texts.get("product.verdict." + verdict.code());
    }

    public String kind(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> "good";
            case REFER -> "warn";
            case NOT_ELIGIBLE -> "stop";
            case OPEN -> "plain";
        };
    }

    public String line(String code) {
        return texts.get(Vocabulary.LINE.key(code));
    }

    public String state(String code) {
        return Vocabulary.STATE.knows(code) ? texts.get(Vocabulary.STATE.key(code)) : code;
    }

    /** Words beside each other. */
    public String list(Collection<String> all) {
        return String.join(", ", all);
    }

    public String states(Collection<String> codes) {
        return codes.stream().map(this::state).collect(Collectors.joining(", "));
    }

    /** A reason; states among what is set in are named. */
    public String why(Why why) {
        return texts.say(why.key(), why.arguments().stream()
                .map(one -> one instanceof String code && code.length() == 2 ? state(code) : one).toArray());
    }

    public String filing(Filing filing) {
        String status = texts.get("product.filing." + filing.status().code());
        LocalDate from = filing.effectiveFrom();
        LocalDate to = filing.expires();
        if (from == null) {
            return status;
        }
        return to == null
                ? texts.say("product.view.from", status, from)
                : texts.say("product.view.fromTo", status, from, to);
    }

    /** How a question is answered. */
    public String answers(Question question) {
        return question.kind() == Question.Kind.CHOICE
                ? String.join(", ", question.choices())
                : texts.get("product.kind." + question.kind().code());
    }

    /** A rule as a sentence without its outcome. */
    public String rule(ProductTerms terms, EligibilityRule rule) {
        String asked = switch (rule.fact()) {
            case EligibilityRule.STATE -> texts.get("product.chooser.state");
            case EligibilityRule.SEGMENT -> texts.get("product.chooser.segment");
            default -> terms.question(rule.fact()).map(Question::words).orElse(rule.fact());
        };
        return texts.say("product.rule." + rule.operator().code(), asked, String.join(", ", values(rule)));
    }

    private List<String> values(EligibilityRule rule) {
        return List.of(rule.value().split("\\s*\\|\\s*")).stream().map(value -> switch (value) {
            case Question.YES, Question.NO -> texts.get("product.answer." + value);
            default -> rule.fact().equals(EligibilityRule.STATE) ? state(value) : value;
        }).toList();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day);
    }

    /** The day of a moment in the network's own time. */
    public String dayOf(@Nullable Instant moment) {
        return moment == null ? "" : Dates.day(LocalDate.ofInstant(moment, settings.networkZone()));
    }
}
