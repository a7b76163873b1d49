package org.tributary.satisfaction.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a survey as somebody writes them.
 *
 * @param asks      codes of the scores, in any order
 * @param factorSet the version of the factors that are asked beside, or null
 * @param freeText  whether there is room for words at the end
 * @param wording   own words by question, {@code nps}, {@code csat}, {@code ces} or {@code text}; the portal's where none are
 */
public record NewQuestionnaire(List<String> asks, @Nullable UUID factorSet, boolean freeText, Map<String, Wording> wording) {

    public NewQuestionnaire(@Nullable List<String> asks, @Nullable UUID factorSet, boolean freeText,
            @Nullable Map<String, Wording> wording) {
        List<String> codes = Objects.requireNonNullElse(asks, List.of());
        // What is none of ours stays, so that it can be named.
        this.asks = Questionnaire.SCORES.containsAll(codes)
                ? Questionnaire.SCORES.stream().filter(codes::contains).toList()
                : List.copyOf(codes);
        this.factorSet = factorSet;
        this.freeText = freeText;
        Map<String, Wording> written = new LinkedHashMap<>();
        Objects.requireNonNullElse(wording, Map.<String, Wording>of()).forEach((question, text) -> {
            if (text != null && !text.saysNothing()) {
                written.put(question, text);
            }
        });
        this.wording = Map.copyOf(written);
    }
}
