package org.tributary.transfer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;
import org.tributary.satisfaction.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a survey vendor's file are.
 *
 * @param columns  the column in which a field stands
 * @param meanings of a line, state or touchpoint: the code of what the vendor writes
 * @param always   of a line, state or touchpoint: the code where no column says it
 */
public record ResponseMapping(String vendor, Map<Field, String> columns, DayStyle days,
        Map<Field, Map<String, String>> meanings, Map<Field, String> always) {

    private static final int LONGEST_VENDOR = 60;
    private static final int LONGEST_COLUMN = 200;

    public ResponseMapping {
        columns = Map.copyOf(columns);
        always = Map.copyOf(always);
        Map<Field, Map<String, String>> copied = new EnumMap<>(Field.class);
        meanings.forEach((field, codes) -> copied.put(field, Map.copyOf(codes)));
        meanings = Map.copyOf(copied);
    }

    /** What of a response a column may hold. */
    public enum Field {

        RESPONSE_ID("responseId", null, null), AGENT("agent", null, null), ANSWERED_ON("answeredOn", null, null), LINE("line",
                Vocabulary.LINE, null), STATE("state", Vocabulary.STATE, null), TOUCHPOINT("touchpoint", Vocabulary.TOUCHPOINT,
                        null), NPS("nps", null, Metric.NPS), CSAT("csat", null,
                                Metric.CSAT), CES("ces", null, Metric.CES), TEXT("text", null, null);

        private final String code;
        private final @Nullable Vocabulary vocabulary;
        private final @Nullable Metric metric;

        Field(String code, @Nullable Vocabulary vocabulary, @Nullable Metric metric) {
            this.code = code;
            this.vocabulary = vocabulary;
            this.metric = metric;
        }

        /** As the column of an import of responses is called. */
        public String code() {
            return code;
        }

        /** The codes it may have; null where it is no code. */
        public @Nullable Vocabulary vocabulary() {
            return vocabulary;
        }

        public @Nullable Metric metric() {
            return metric;
        }

        public static Optional<Field> ofCode(String code) {
            return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
        }

        boolean isNeeded() {
            return metric == null && this != TEXT;
        }
    }

    /** How the file writes a day; a day as 2026-11-22, also that of a workbook's date cell, is always understood. */
    public enum DayStyle {

        ISO, MONTH_FIRST, DAY_FIRST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<DayStyle> ofCode(String code) {
            return Arrays.stream(values()).filter(style -> style.code().equals(code)).findFirst();
        }
    }

    /** The vendor's words of which it is said what they mean. */
    public Map<Field, List<String>> given() {
        Map<Field, List<String>> given = new EnumMap<>(Field.class);
        meanings.forEach((field, codes) -> given.put(field, codes.keySet().stream().sorted().toList()));
        return given;
    }

    /** What the vendor's word is in the words of the portal. */
    Optional<String> meaning(Field field, String given) {
        return Optional.ofNullable(meanings.getOrDefault(field, Map.of()).get(given));
    }

    /** @throws org.tributary.platform.Invalid naming every field that is missing, unknown, or in a column that is not there */
    void require(List<String> header) {
        Check check = new Check();
        check.text("vendor", vendor, LONGEST_VENDOR);
        Set<String> taken = new HashSet<>();
        for (Field field : Field.values()) {
            String column = columns.get(field);
            String fixed = always.get(field);
            check.that(column != null || fixed != null || !field.isNeeded(), field.code, "transfer.vendor.needed");
            check.that(column == null || header.contains(column), field.code, "transfer.vendor.noColumn",
                    column == null ? "" : column);
            check.that(column == null || column.length() <= LONGEST_COLUMN, field.code, "platform.error.tooLong",
                    LONGEST_COLUMN);
            check.that(column == null || taken.add(column), field.code, "transfer.vendor.columnTaken",
                    column == null ? "" : column);
            Vocabulary codes = field.vocabulary;
            if (codes != null) {
                check.codes(field.code, meanings.getOrDefault(field, Map.of()).values(), codes::knows);
                check.that(fixed == null || codes.knows(fixed), field.code, "platform.error.unknownCode",
                        fixed == null ? "" : fixed);
            }
        }
        check.that(columns.keySet().stream().anyMatch(field -> field.metric != null), "nps", "transfer.vendor.noScore");
        check.done();
    }
}
