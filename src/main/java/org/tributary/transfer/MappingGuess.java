package org.tributary.transfer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tributary.platform.Vocabulary;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.ResponseMapping.Field;

/** What a first look at a file suggests, for a person to set right: columns by their names, meanings by their words. */
final class MappingGuess {

    private static final Map<Field, List<String>> WORDS = new EnumMap<>(Map.of(Field.RESPONSE_ID,
            List.of("responseid", "respondentid", "respondent", "interviewid", "recordid", "caseid", "id"), Field.AGENT,
            List.of("agent", "agentusername", "username", "agentid", "agentemail", "producer"), Field.ANSWERED_ON,
            List.of("answeredon", "date", "responsedate", "completed", "completedat", "enddate", "surveydate"), Field.LINE,
            List.of("line", "lineofbusiness", "lob", "product"), Field.STATE, List.of("state", "region"), Field.TOUCHPOINT,
            List.of("touchpoint", "journey", "event", "interaction"), Field.NPS,
            List.of("nps", "likelihoodtorecommend", "ltr", "recommend"), Field.CSAT,
            List.of("csat", "osat", "satisfaction", "overallsatisfaction"), Field.CES, List.of("ces", "effort", "ease"),
            Field.TEXT,
            List.of("text", "comment", "comments", "verbatim")));
    /** A column with more different values is none of a few lines, states or touchpoints. */
    private static final int MOST_VALUES = 60;

    private MappingGuess() {
    }

    static ResponseMapping of(VendorFile file) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            WORDS.getOrDefault(field, List.of()).stream()
                    .flatMap(word -> file.columns().stream().filter(column -> plain(column).equals(word))).findFirst()
                    .ifPresent(column -> columns.put(field, column));
        }
        return new ResponseMapping("", columns, DayStyle.ISO, Map.of(), Map.of());
    }

    /** What the columns of the line, the state and the touchpoint say, where it is no code. */
    static Map<Field, List<String>> values(VendorFile file, ResponseMapping mapping) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        mapping.columns().forEach((field, column) -> {
            Vocabulary vocabulary = field.vocabulary();
            if (vocabulary != null) {
                values.put(field, values(file, column).stream().filter(value -> !vocabulary.knows(value)).toList());
            }
        });
        return values;
    }

    /** The different values of a column in the order in which they come; the first so many. */
    static List<String> values(VendorFile file, String column) {
        Set<String> values = new LinkedHashSet<>();
        for (CsvFile.Row row : file.rows()) {
            String value = row.get(column).strip();
            if (!value.isEmpty() && values.size() < MOST_VALUES && value.length() <= 200) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** The mapping with those of the vendor's words that are a code's own word, and nothing else was said of. */
    static ResponseMapping completed(VendorFile file, ResponseMapping mapping, UnaryOperator<String> texts) {
        Map<Field, Map<String, String>> meanings = new EnumMap<>(Field.class);
        mapping.meanings().forEach((field, codes) -> meanings.put(field, new HashMap<>(codes)));
        values(file, mapping).forEach((field, given) -> {
            Vocabulary vocabulary = Objects.requireNonNull(field.vocabulary());
            for (String value : given) {
                vocabulary.codes().stream().filter(code -> plain(code).equals(plain(value)) && !plain(value).isEmpty()
                        || plain(texts.apply(vocabulary.key(code))).equals(plain(value))).findFirst().ifPresent(
                                code -> meanings.computeIfAbsent(field, key -> new HashMap<>()).putIfAbsent(value, code));
            }
        });
        return new ResponseMapping(mapping.vendor(), mapping.columns(), mapping.days(), meanings, mapping.always());
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).forEach(plain::append);
        return plain.toString();
    }
}
