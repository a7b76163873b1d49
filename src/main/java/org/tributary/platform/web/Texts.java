package org.tributary.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tributary.platform.BusinessException;
import org.tributary.platform.FieldError;

/**
 * The texts of the portal, one bundle a component under {@code texts/}; the first part of a key names it. In pages
 * {@code #{text['people.signIn.title']}} and {@code #{texts.say('platform.list.found', n)}}.
 */
@Named
@ApplicationScoped
public class Texts {

    private static final Locale LOCALE = Locale.US;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(LOCALE);
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** The text of a key as it stands; a missing one is a defect and shows as its key, which a test forbids. */
    public String get(String key) {
        int dot = key.indexOf('.');
        String component = dot < 0 ? "platform" : key.substring(0, dot);
        try {
            return bundle(component).getString(key);
        } catch (MissingResourceException missing) {
            return "[" + key + "]";
        }
    }

    /** The text with its arguments set in, by {@link MessageFormat}; a day among them is written out. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(get(key), LOCALE)
                .format(Arrays.stream(arguments).map(Texts::written).toArray());
    }

    private static Object written(Object argument) {
        return argument instanceof LocalDate day ? day.format(DAY) : argument;
    }

    /** The same in the language of who reads it, for what is written to somebody else than who asks. */
    public String sayIn(Locale language, String key, Object... arguments) {
        return new MessageFormat(inLanguage(language, key), language).format(arguments);
    }

    private String inLanguage(Locale language, String key) {
        try {
            return ResourceBundle.getBundle("texts." + key.substring(0, key.indexOf('.')), language,
                    Texts.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        } catch (MissingResourceException notInThatLanguage) {
            return get(key);
        }
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

    private ResourceBundle bundle(String component) {
        return bundles.computeIfAbsent(component,
                name -> ResourceBundle.getBundle("texts." + name, Locale.ENGLISH, Texts.class.getClassLoader()));
    }
}
