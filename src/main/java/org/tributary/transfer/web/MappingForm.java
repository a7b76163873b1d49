package org.tributary.transfer.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.tributary.transfer.ResponseMapping;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.ResponseMapping.Field;

/** A mapping as the form sends it: {@code column-nps}, {@code always-line}, {@code given-line-0} with {@code code-line-0}. */
record MappingForm(Map<String, String> sent) {

    /** More values of one column are not asked for. */
    static final int MOST_VALUES = 60;

    ResponseMapping mapping() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Map<Field, String> always = new EnumMap<>(Field.class);
        Map<Field, Map<String, String>> meanings = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String column = sent("column-" + field.code());
            if (!column.isEmpty()) {
                columns.put(field, column);
            } else if (!sent("always-" + field.code()).isEmpty()) {
                always.put(field, sent("always-" + field.code()));
            }
            Map<String, String> codes = new HashMap<>();
            for (int at = 0; at < MOST_VALUES; at++) {
                String given = sent("given-" + field.code() + "-" + at);
                String code = sent("code-" + field.code() + "-" + at);
                if (!given.isEmpty() && !code.isEmpty() && sent("of-" + field.code()).equals(column)) {
                    codes.put(given, code);
                }
            }
            if (!codes.isEmpty()) {
                meanings.put(field, codes);
            }
        }
        return new ResponseMapping(sent("vendor"), columns, DayStyle.ofCode(sent("days")).orElse(DayStyle.ISO), meanings,
                always);
    }

    private String sent(String name) {
        return sent.getOrDefault(name, "").strip();
    }
}
