package org.tributary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.platform.Language;

/** Every text in every language, nothing written past the bundles, and formats in one place. */
class LanguagesTest {

    private static final String TEXTS = "src/main/resources/texts";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern LITERAL = Pattern
            .compile("'((?:[^'\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\n]|\\\\.)*)\"|`((?:[^`\\\\]|\\\\.)*)`");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");
    /** Where a script says something to a person. */
    private static final Pattern SAYS = Pattern
            .compile("(?:textContent|innerText|innerHTML|title|placeholder|ariaLabel|alert\\(|"
                    + "confirm\\(|setAttribute\\('(?:aria-label|title|placeholder|alt)',)\\s*=?\\s*(['\"`])([^'\"`]*)\\1");
    /** Lines whose words no person of the portal reads: logs, headers, statements, the names of queries. */
    private static final Pattern UNREAD = Pattern
            .compile("LOG\\.|Logger|new (?:IllegalState|IllegalArgument|Uncheck)|[hH]eader\\(|"
                    + "@\\w+\\(|Query\\(|Actor\\.system\\(|createNative|Console\\.");

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void every_text_is_there_and_none_is_left_over(Language language) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : Sources.under(TEXTS, "_en.properties")) {
            Path path = in(language, english);
            Set<String> wanted = texts(english).stringPropertyNames();
            Set<String> there = Files.exists(path) ? texts(path).stringPropertyNames() : Set.of();
            wanted.stream().filter(key -> !there.contains(key)).sorted().forEach(key -> wrong.add("missing: " + key));
            there.stream().filter(key -> !wanted.contains(key)).sorted().forEach(key -> wrong.add("left over: " + key));
        }
        assertEquals("", String.join("\n", wrong), language::name);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void a_translation_takes_the_arguments_of_the_english_text(Language language) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : Sources.under(TEXTS, "_en.properties")) {
            Properties texts = texts(english);
            Properties translated = texts(in(language, english));
            for (String key : texts.stringPropertyNames()) {
                String text = translated.getProperty(key, "");
                if (!text.isEmpty() && !arguments(text).equals(arguments(texts.getProperty(key)))) {
                    wrong.add(key + " = " + text);
                }
            }
        }
        assertEquals("", String.join("\n", wrong), language::name);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_can_be_said(Language language) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : Sources.under(TEXTS, "_" + language.code() + ".properties")) {
            texts(bundle).forEach((key, value) -> {
                String text = value.toString();
                try {
                    for (int number : new int[]{0, 1, 2, 1212}) {
                        Object[] numbers = {number, number, number, number, number, number, number};
                        String said = new MessageFormat(text, language.locale()).format(numbers);
                        if (said.contains("{") || said.isBlank() && number > 1) {
                            wrong.add(key + " = " + said);
                        }
                    }
                } catch (IllegalArgumentException unreadable) {
                    wrong.add(key + " = " + text + ": " + unreadable.getMessage());
                }
                if (text.contains("'")) {
                    wrong.add(key + " = " + text + ": a straight apostrophe swallows arguments, write ’");
                }
            });
        }
        assertEquals("", String.join("\n", wrong), language::name);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void no_sentence_was_left_in_english(Language language) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : Sources.under(TEXTS, "_en.properties")) {
            Properties translated = texts(in(language, english));
            texts(english).forEach((key, text) -> {
                if (text.toString().split("\\p{L}{2,}", -1).length > 4 && text.equals(translated.get(key))) {
                    wrong.add(key + " = " + text);
                }
            });
        }
        assertEquals("", String.join("\n", wrong), language::name);
    }

    @Test
    void a_key_stands_once_in_its_bundle() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path bundle : Sources.under(TEXTS, ".properties")) {
            Set<String> seen = new TreeSet<>();
            Files.readAllLines(bundle).stream().filter(line -> line.matches("[\\w.\\-]+\\s*=.*"))
                    .map(line -> line.replaceAll("\\s*=.*", "")).filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(bundle.getFileName() + ": " + key));
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void scripts_take_their_words_from_the_page() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path script : Sources.under("src/main/webapp", ".js")) {
            String source = Files.readString(script).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|new Error\\([^)]*\\)", "");
            literals(source).filter(text -> WORDS.matcher(text).find() && !text.equals("use strict") && !isSelector(text))
                    .forEach(text -> found.add(script.getFileName() + ": " + text));
            SAYS.matcher(source).results().map(result -> result.group(2)).filter(text -> text.matches("(?s).*\\p{L}{2}.*"))
                    .filter(text -> !text.startsWith("${")).forEach(text -> found.add(script.getFileName() + ": " + text));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void pages_beans_and_doors_take_their_words_from_the_bundles() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main/java", ".java")) {
            if (file.endsWith("Dates.java") || file.getParent().endsWith("api")) {
                continue;
            }
            if (file.getParent().endsWith("web") || Files.readString(file).contains("platform.web.Texts")) {
                String source = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|\"\"\".*?\"\"\"", "");
                source.lines().filter(line -> !UNREAD.matcher(line).find() && !line.strip().startsWith("//"))
                        .flatMap(LanguagesTest::literals)
                        .filter(text -> WORDS.matcher(text).find() && !text.startsWith("<"))
                        .forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void formats_of_a_country_stand_in_platform_only() throws IOException {
        Pattern formats = Pattern
                .compile("DateTimeFormatter\\.of|Locale\\.(?:US|ITALY|ENGLISH\\b(?!\\)))|NumberFormat\\.get|DecimalFormat\\(");
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main/java", ".java")) {
            String place = file.toString().replace('\\', '/');
            if (!place.contains("/platform/") && !place.contains("/pooling/") && !place.contains("/demo/")) {
                Matcher matcher = formats.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void every_page_declares_its_language() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path page : Sources.under("src/main/webapp", ".xhtml")) {
            String source = Files.readString(page);
            if (source.contains("<html") && !source.contains("lang=\"#{preferences.language}\"")) {
                without.add(page);
            }
        }
        assertEquals(List.of(), without);
    }

    private static boolean isSelector(String text) {
        return text.matches("[\\w\\-.#\\[\\]=\"'():>,*^$~ ]+") && text.matches(".*[.#\\[:>].*");
    }

    private static Stream<String> literals(String source) {
        return LITERAL.matcher(source).results().map(result -> Stream.of(1, 2, 3).map(result::group)
                .filter(java.util.Objects::nonNull).collect(Collectors.joining()));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path in(Language language, Path english) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_" + language.code() + "."));
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void the_languages_are_the_three_that_were_promised() {
        assertEquals(List.of("en", "es", "it"), Arrays.stream(Language.values()).map(Language::code).toList());
    }
}
