package org.tributary.transfer.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.Metric;
import org.tributary.transfer.ResponseMapping;
import org.tributary.transfer.ResponseMapping.Field;

/** The rows of the form in which a mapping is said. */
final class MappingFields {

    private MappingFields() {
    }

    /**
     * @param column the one it stands in, or empty
     * @param always the code where no column says it, or empty
     * @param codes  those it may have; empty where it is no code
     * @param values what its column says, with the code each is
     */
    public record Row(String code, String label, String hint, String column, String always, List<Choice> codes,
            List<Value> values, String wrong) {
    }

    /** @param code what it is, or empty where that is still to be said */
    public record Value(int number, String given, String code) {
    }

    static List<Row> of(ResponseMapping mapping, Map<Field, List<String>> values, Map<String, String> wrong, Texts texts) {
        return Arrays.stream(Field.values()).map(field -> {
            Vocabulary vocabulary = field.vocabulary();
            return new Row(field.code(), texts.get("transfer.mapping.field." + field.code()), hint(field, texts),
                    mapping.columns().getOrDefault(field, ""), mapping.always().getOrDefault(field, ""),
                    vocabulary == null
                            ? List.of()
                            : vocabulary.codes().stream().map(code -> new Choice(code, texts.get(vocabulary.key(code))))
                                    .toList(),
                    values(field, mapping, values),
                    wrong.getOrDefault(field.code(), ""));
        }).toList();
    }

    private static String hint(Field field, Texts texts) {
        Metric metric = field.metric();
        return metric == null
                ? texts.get("transfer.mapping.hint." + field.code())
                : texts.say("transfer.mapping.hint.score", metric.least(), metric.most());
    }

    private static List<Value> values(Field field, ResponseMapping mapping, Map<Field, List<String>> values) {
        List<String> given = values.getOrDefault(field, List.of());
        Map<String, String> said = mapping.meanings().getOrDefault(field, Map.of());
        return IntStream.range(0, given.size())
                .mapToObj(at -> new Value(at, given.get(at), said.getOrDefault(given.get(at), ""))).toList();
    }
}
