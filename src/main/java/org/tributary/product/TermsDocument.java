package org.tributary.product;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Terms as JSON: as the database keeps a version of them and as the API speaks of them. */
public final class TermsDocument {

    private TermsDocument() {
    }

    /** What is missing is empty; what is not known as a word is named. @throws org.tributary.platform.Invalid */
    public static ProductTerms read(JsonObject of) {
        TermsFields all = new TermsFields(of, "");
        return new ProductTerms(all.text("name"), all.text("summary"), all.text("line"),
                all.objects("filings").stream().map(TermsDocument::filing).toList(), all.texts("segments"),
                all.objects("questions").stream().map(TermsDocument::question).toList(),
                all.objects("rules").stream().map(TermsDocument::rule).toList(),
                all.objects("options").stream().map(one -> new ProductOption(one.text("name"), one.text("description"),
                        one.texts("states"), one.texts("segments"))).toList(),
                all.texts("disclosures"), all.text("advertisementNumber"));
    }

    static ProductTerms read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return read(reader.readObject());
        }
    }

    private static Filing filing(TermsFields of) {
        return new Filing(of.text("state"), of.text("formNumber"),
                of.word("filingStatus", "product.error.filingStatus", FilingStatus::find), of.day("effectiveFrom"),
                of.day("expires"));
    }

    private static Question question(TermsFields of) {
        return new Question(of.text("fact"), of.text("question"),
                of.word("kind", "product.error.kind", of.among(Question.Kind.values(), Question.Kind::code)),
                of.texts("choices"));
    }

    private static EligibilityRule rule(TermsFields of) {
        Verdict outcome = of.word("outcome", "product.error.outcome", of.among(Verdict.values(), Verdict::code));
        return new EligibilityRule(of.text("fact"),
                of.word("operator", "product.error.operator", of.among(Operator.values(), Operator::code)), of.text("value"),
                outcome, of.text("reason"), of.text("option"));
    }

    public static JsonObject write(ProductTerms terms) {
        return Json.createObjectBuilder().add("name", terms.name()).add("summary", terms.summary()).add("line", terms.line())
                .add("filings", array(terms.filings(), TermsDocument::of)).add("segments", words(terms.segments()))
                .add("questions", array(terms.questions(), one -> Json.createObjectBuilder().add("fact", one.fact())
                        .add("question", one.words()).add("kind", one.kind().code()).add("choices", words(one.choices()))))
                .add("rules", array(terms.rules(), one -> Json.createObjectBuilder().add("fact", one.fact())
                        .add("operator", one.operator().code()).add("value", one.value()).add("outcome", one.outcome().code())
                        .add("reason", one.reason()).add("option", one.option())))
                .add("options", array(terms.options(), one -> Json.createObjectBuilder().add("name", one.name())
                        .add("description", one.words()).add("states", words(one.states()))
                        .add("segments", words(one.segments()))))
                .add("disclosures", words(terms.disclosures())).add("advertisementNumber", terms.advertisementNumber()).build();
    }

    private static JsonObjectBuilder of(Filing one) {
        return Json.createObjectBuilder().add("state", one.state()).add("formNumber", one.formNumber())
                .add("filingStatus", one.status().code()).add("effectiveFrom", day(one.effectiveFrom()))
                .add("expires", day(one.expires()));
    }

    private static JsonValue day(@Nullable LocalDate day) {
        return day == null ? JsonValue.NULL : Json.createValue(day.toString());
    }

    private static <T> JsonArrayBuilder array(Collection<T> all, Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    private static JsonArrayBuilder words(Collection<String> all) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.stream().filter(Predicate.not(String::isEmpty)).forEach(array::add);
        return array;
    }
}
