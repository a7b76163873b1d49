package org.tributary.satisfaction.survey;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one question in each language of the portal; empty where nobody wrote them. */
public record Wording(String en, String es, String it) {

    public static final Wording NONE = new Wording("", "", "");
    /** The languages that a customer can answer in. */
    public static final List<String> LANGUAGES = List.of("en", "es", "it");

    /** What comes from outside may leave a language out. */
    public Wording(@Nullable String en, @Nullable String es, @Nullable String it) {
        this.en = Objects.requireNonNullElse(en, "").strip();
        this.es = Objects.requireNonNullElse(es, "").strip();
        this.it = Objects.requireNonNullElse(it, "").strip();
    }

    /** As somebody reads it: in that language, else in the carrier's, English, else as it was written; empty where it was not. */
    public String in(String language) {
        return Stream.of(language, "en", "es", "it").map(this::written).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** Empty where nobody wrote it in that language. */
    public String written(String language) {
        return switch (language) {
            case "es" -> es;
            case "it" -> it;
            default -> en;
        };
    }

    public boolean saysNothing() {
        return en.isEmpty() && es.isEmpty() && it.isEmpty();
    }

    /** The languages in which it is missing though it is written in another. */
    public List<String> missing() {
        return saysNothing() ? List.of() : LANGUAGES.stream().filter(language -> written(language).isEmpty()).toList();
    }

    int longest() {
        return Math.max(en.length(), Math.max(es.length(), it.length()));
    }
}
