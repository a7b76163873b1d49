package org.tributary.product.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;
import org.tributary.product.Choosing;
import org.tributary.product.DemandTotal;
import org.tributary.product.Judgement;
import org.tributary.product.ProductCard;
import org.tributary.product.ProductTerms;
import org.tributary.product.ProductView;
import org.tributary.product.Question;
import org.tributary.product.Situation;
import org.tributary.product.TermsDocument;

/** Products as the API answers them. */
@ApplicationScoped
public class ProductJson {

    @Inject
    ProductWords words;

    @Inject
    SummaryWords summaryWords;

    /** A product in a list. */
    public record Row(UUID id, String name, String summary, String line, String stage, int version, List<String> states) {
    }

    /** What the rules say; the answers are not repeated. */
    public record Answer(String verdict, String reason, List<OptionAnswer> options, @Nullable String summary) {
    }

    /** The same of an option. */
    public record OptionAnswer(String name, String verdict, String reason) {
    }

    static Row row(ProductCard card) {
        return new Row(card.id(), card.name(), card.summary(), card.line(), card.stage().code(), card.version(), card.states());
    }

    /** Its terms, and beside them where it stands. */
    JsonObject whole(ProductView view, DemandTotal total) {
        JsonObjectBuilder demand = Json.createObjectBuilder().add("clients", number(total.clients()))
                .add("suppressed", total.suppressed())
                .add("asOf", total.asOf() == null ? JsonValue.NULL : Json.createValue(total.asOf().toString()));
        return Json.createObjectBuilder(TermsDocument.write(view.terms())).add("id", view.id().toString())
                .add("stage", view.stage().code()).add("stageNote", view.stageNote()).add("revision", view.revision())
                .add("version", view.version()).add("offeredVersion", number(view.offeredVersion()))
                .add("owner", view.owner()).add("demand", demand).build();
    }

    /** What an agent may ask with, and what they said. */
    JsonObject asked(Choosing choosing) {
        JsonArrayBuilder states = Json.createArrayBuilder();
        choosing.states().forEach(states::add);
        JsonObjectBuilder asked = Json.createObjectBuilder().add("id", choosing.id().toString()).add("name", choosing.name())
                .add("summary", choosing.summary()).add("line", choosing.line()).add("stage", choosing.stage().code())
                .add("version", choosing.version()).add("states", states).add("clients", number(choosing.clients()));
        ProductTerms terms = choosing.terms();
        if (terms != null) {
            JsonObject all = TermsDocument.write(terms);
            List.of("questions", "segments", "options", "disclosures").forEach(name -> asked.add(name, all.get(name)));
        }
        return asked.build();
    }

    /** @throws Refused where it is not offered */
    Answer answer(Choosing choosing, JsonObject given) {
        ProductTerms terms = choosing.terms();
        if (terms == null) {
            throw new Refused("product.error.notOffered");
        }
        String state = text(given, "state");
        String option = text(given, "option");
        Judgement judgement = choosing.judge(new Situation(state, text(given, "segment"), facts(given)));
        return new Answer(judgement.verdict().code(), words.why(judgement.why()), judgement.options().stream()
                .map(one -> new OptionAnswer(one.option().name(), one.verdict().code(), words.why(one.why()))).toList(),
                judgement.isOpenFor(option) ? summaryWords.of(choosing, judgement, state, option).text() : null);
    }

    private static Map<String, String> facts(JsonObject given) {
        JsonValue answers = given.getOrDefault("answers", JsonValue.EMPTY_JSON_OBJECT);
        if (!(answers instanceof JsonObject object)) {
            throw new Invalid("answers", "platform.error.json");
        }
        Map<String, String> facts = new HashMap<>();
        object.keySet().forEach(fact -> facts.put(fact, text(object, fact)));
        return facts;
    }

    private static String text(JsonObject given, String name) {
        JsonValue value = given.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString().strip();
            case NUMBER -> value.toString();
            case TRUE -> Question.YES;
            case FALSE -> Question.NO;
            case NULL -> "";
            default -> throw new Invalid(name, "platform.error.json");
        };
    }

    private static JsonValue number(@Nullable Integer number) {
        return number == null ? JsonValue.NULL : Json.createValue(number);
    }
}
