package org.tributary.transfer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.platform.BaseEntity;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.ResponseMapping.Field;

/** A mapping as it is kept under the vendor's name, with the header it was made for. It is never changed. */
@Entity
@Table(name = "vendor_mapping")
@NamedQuery(name = VendorMapping.OF_HEADER, query = "select m from VendorMapping m where m.header = :header order by m.id desc")
public class VendorMapping extends BaseEntity {

    static final String OF_HEADER = "VendorMapping.ofHeader";
    private static final String COLUMN = "column";
    private static final String MEANING = "meaning";
    private static final String ALWAYS = "always";

    private String vendor = "";
    private String header = "";
    private String days = DayStyle.ISO.code();

    @Column(name = "made_by_id")
    private long madeBy;

    @Column(name = "made_at")
    private OffsetDateTime madeAt = OffsetDateTime.MIN;

    @ElementCollection
    @CollectionTable(name = "vendor_mapping_rule", joinColumns = @JoinColumn(name = "mapping_id"))
    private List<Rule> rules = new ArrayList<>();

    /** A line of a mapping: its kind, the field, what is given, and what that is. */
    @Embeddable
    public static class Rule {

        private String kind = "";
        private String field = "";
        private String given = "";
        private String code = "";

        protected Rule() {
        }

        Rule(String kind, Field field, String given, String code) {
            this.kind = kind;
            this.field = field.code();
            this.given = given;
            this.code = code;
        }
    }

    protected VendorMapping() {
    }

    VendorMapping(ResponseMapping mapping, String header, long madeBy, Instant now) {
        this.vendor = mapping.vendor().strip();
        this.header = header;
        this.days = mapping.days().code();
        this.madeBy = madeBy;
        this.madeAt = now.atOffset(ZoneOffset.UTC);
        mapping.columns().forEach((field, column) -> rules.add(new Rule(COLUMN, field, column, "")));
        mapping.always().forEach((field, code) -> rules.add(new Rule(ALWAYS, field, "", code)));
        mapping.meanings()
                .forEach((field, codes) -> codes.forEach((given, code) -> rules.add(new Rule(MEANING, field, given, code))));
    }

    ResponseMapping mapping() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Map<Field, String> always = new EnumMap<>(Field.class);
        Map<Field, Map<String, String>> meanings = new EnumMap<>(Field.class);
        for (Rule rule : rules) {
            Field field = Field.ofCode(rule.field).orElseThrow();
            switch (rule.kind) {
                case COLUMN -> columns.put(field, rule.given);
                case ALWAYS -> always.put(field, rule.code);
                default -> meanings.computeIfAbsent(field, key -> new HashMap<>()).put(rule.given, rule.code);
            }
        }
        return new ResponseMapping(vendor, columns, DayStyle.ofCode(days).orElseThrow(), meanings, always);
    }

    /** Whether it was made before that moment, for a file that came earlier. */
    boolean isOlderThan(Instant moment) {
        return madeAt.toInstant().isBefore(moment);
    }
}
