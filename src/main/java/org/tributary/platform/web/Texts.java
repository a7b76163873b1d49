package org.tributary.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BusinessException;
import org.tributary.platform.FieldError;
import org.tributary.platform.Language;

/**
 * The texts of the portal in the language that is spoken, one bundle a component and language under {@code texts/}; the first
 * part of a key names the component. In pages {@code #{text['people.signIn.title']}} and
 * {@code #{texts.say('platform.list.found', n)}}.
 */
@Named
@ApplicationScoped
public class Texts {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern Y_BEFORE_I = Pattern.compile(" y (?=[IiÍí](?![aeouáéóú])|[Hh][ií](?![aeouáéóú]))");
    private static final Pattern AL_BEFORE_OTTO = Pattern.compile("\\b(d?al|del|sul|nel) (?=(?:8|11) \\p{L})");
    private static final Pattern IL_BEFORE_OTTO = Pattern.compile("\\bil (?=(?:8|11) \\p{L})");
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** The text of a key as it stands; a missing one is a defect and shows as its key, which a test forbids. */
    public String get(String key) {
        int dot = key.indexOf('.');
        String component = dot < 0 ? "platform" : key.substring(0, dot);
        try {
            return bundle(component, Language.spoken()).getString(key);
        } catch (MissingResourceException missing) {
            return "[" + key + "]";
        }
    }

    /** The text with its arguments set in, by {@link MessageFormat}; numbers and days in the format of the language. */
    public String say(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(one -> one instanceof LocalDate date ? Dates.day(date) : one).toArray();
        return smoothed(new MessageFormat(get(key), Language.spoken().locale()).format(words));
    }

    /** What an argument does to the word before it: «y» before an i in Spanish, articles before l’8 and l’11 in Italian. */
    private static String smoothed(String sentence) {
        return switch (Language.spoken()) {
            case ENGLISH -> sentence;
            case SPANISH -> Y_BEFORE_I.matcher(sentence).replaceAll(" e ");
            case ITALIAN -> IL_BEFORE_OTTO.matcher(AL_BEFORE_OTTO.matcher(sentence).replaceAll("$1l’")).replaceAll("l’");
        };
    }

    /** The same in the language of who reads it, for what is written to somebody else than who asks. */
    public String sayIn(Locale language, String key, Object... arguments) {
        return in(language, () -> say(key, arguments));
    }

    /** What is said in that language. */
    public String in(Locale language, Supplier<String> said) {
        return Language.ofCode(language.getLanguage()).orElse(Language.ENGLISH).say(said);
    }

    public String say(BusinessException broken) {
        List<FieldError> errors = broken.errors();
        if (errors.isEmpty()) {
            return say(broken.key(), broken.arguments().toArray());
        }
        return errors.stream().map(this::say).collect(Collectors.joining(" "));
    }

    public String say(FieldError error) {
        return say(error.key(), error.arguments());
    }

    /** A whole number as people of this language write it. */
    public String number(@Nullable Number number) {
        return number == null ? "" : Numbers.whole(number.doubleValue());
    }

    /** The keys of a component's texts that begin with that, in the order of their texts in the language that is spoken. */
    public List<String> keysFrom(String beginning) {
        ResourceBundle all = bundle(beginning.substring(0, beginning.indexOf('.')), Language.spoken());
        return all.keySet().stream().filter(key -> key.startsWith(beginning))
                .sorted(Comparator.comparing(all::getString, Collator.getInstance(Language.spoken().locale()))).toList();
    }

    private ResourceBundle bundle(String component, Language language) {
        return bundles.computeIfAbsent(component + "_" + language.code(), name -> ResourceBundle.getBundle("texts." + component,
                new Locale(language.code()), Texts.class.getClassLoader(), NO_OTHER_LANGUAGE));
    }
}
