package org.tributary.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the portal, and the one that is spoken on this thread: bound by {@code people.web.CurrentPersonFilter} for a
 * request, by {@code CurrentPerson.as} for a task of a person, else English. The API and the exports stay in English.
 */
public enum Language {

    ENGLISH("en", Locale.US), SPANISH("es", Locale.forLanguageTag("es-US")), ITALIAN("it", Locale.ITALY);

    private static final ThreadLocal<@Nullable Language> SPOKEN = new ThreadLocal<>();

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** As the profile keeps it and a page declares it. */
    public String code() {
        return code;
    }

    /** With the country whose dates and numbers are used: Spanish as it is written in the United States. */
    public Locale locale() {
        return locale;
    }

    public static Optional<Language> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /** The one of ours that a browser asks for first by {@code Accept-Language}, English where it asks for none of them. */
    public static Language preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            Locale found = Locale.lookup(ranges, Arrays.stream(values()).map(one -> new Locale(one.code)).toList());
            return found == null ? ENGLISH : ofCode(found.getLanguage()).orElse(ENGLISH);
        } catch (IllegalArgumentException notAList) {
            return ENGLISH;
        }
    }

    /** What is spoken on this thread. */
    public static Language spoken() {
        Language language = SPOKEN.get();
        return language == null ? ENGLISH : language;
    }

    /** For the filters, and for the preview of a page in another language: from now on this one is spoken here, null for what holds without a person. */
    public static void speak(@Nullable Language language) {
        if (language == null) {
            SPOKEN.remove();
        } else {
            SPOKEN.set(language);
        }
    }

    /** Says something in this language, whatever is spoken around it. */
    public <T> T say(Supplier<T> sentence) {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        try {
            return sentence.get();
        } finally {
            speak(before);
        }
    }

    /** Runs a task in this language, whatever is spoken around it. */
    public <T> T during(Callable<T> task) throws Exception {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        try {
            return task.call();
        } finally {
            speak(before);
        }
    }
}
