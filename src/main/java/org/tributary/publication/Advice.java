package org.tributary.publication;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Language;
import org.tributary.publication.text.StructuredText;

/**
 * What an agent does with a publication: the steps, and the words for the customer, whose translations are reviewed with the version.
 *
 * @param toDo at most 5,000 characters, as {@link StructuredText} reads it; likewise {@code toSay} and each translation
 * @param translations in the order of the portal's languages, none of them empty
 * @param shareable whether customers may be shown it; else it is for agents only
 */
public record Advice(String toDo, String toSay, List<Translation> translations, boolean shareable) implements Serializable {

    public static final Advice NONE = new Advice("", "", List.of(), false);

    private static final int LONGEST = 5000;

    public Advice {
        toDo = words(toDo);
        toSay = words(toSay);
        translations = translations.stream().filter(one -> !one.text().isEmpty())
                .sorted(Comparator.comparing(Translation::language)).toList();
    }

    /** With a Spanish text alone, which may be empty. @param translated the words that it was written for */
    public Advice(String toDo, String toSay, String spanish, String translated, boolean shareable) {
        this(toDo, toSay, List.of(new Translation(Language.SPANISH, spanish, translated)), shareable);
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    void check(Check check) {
        check.that(fits(toDo), "toDo", "platform.error.tooLong", LONGEST)
                .that(fits(toSay), "toSay", "platform.error.tooLong", LONGEST)
                .that(translations.isEmpty() || !toSay.isEmpty(), "toSay", "publication.error.nothingTranslated");
        translations.forEach(one -> check.that(fits(one.text()), "toSay" + one.fieldName(), "platform.error.tooLong", LONGEST));
    }

    private static boolean fits(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST;
    }

    public Optional<Translation> in(Language language) {
        return translations.stream().filter(one -> one.language() == language).findFirst();
    }

    /** The same, knowing what stood there before. */
    Advice after(Advice before) {
        return new Advice(toDo, toSay, translations.stream()
                .map(one -> one.after(before.in(one.language()).orElse(null), toSay)).toList(), shareable);
    }

    /** Whether what is to be said changed after that was translated. */
    public boolean isOutOfDate(Translation translation) {
        return translation.isOutOfDate(toSay);
    }

    /** Whether one of the translations is. */
    public boolean isOutOfDate() {
        return translations.stream().anyMatch(this::isOutOfDate);
    }

    /** Everything in it, for search and for what changed. */
    String all() {
        return Stream.concat(Stream.of(toDo, toSay), translations.stream().map(Translation::text))
                .collect(Collectors.joining("\n\n"));
    }
}
