package org.tributary.transfer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.people.Secrets;
import org.tributary.platform.Vocabulary;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.NewResponse;
import org.tributary.transfer.ResponseMapping.DayStyle;
import org.tributary.transfer.ResponseMapping.Field;

/** Reads one row of a vendor's file by a mapping; what is wrong is said of the column, by its name. */
final class MappedRow {

    /** How vendors write that nothing was answered. */
    private static final Set<String> NOTHING = Set.of("", "-", "n/a", "na", "null");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern OTHER_DAY = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})(?:[T ,].*)?");
    private static final int LONGEST_QUOTED = 60;

    private final ResponseMapping mapping;
    private final LocalDate today;

    MappedRow(ResponseMapping mapping, LocalDate today) {
        this.mapping = mapping;
        this.today = today;
    }

    /** With the columns of an import of responses; empty values and remarks where something is wrong. */
    CsvFile.Row row(CsvFile.Row given) {
        Map<String, String> values = new HashMap<>();
        List<CsvFile.Remark> wrong = new ArrayList<>();
        for (CsvFile.Remark remark : given.wrong()) {
            if (remark.field().equals("file") || mapping.columns().containsValue(remark.field())) {
                wrong.add(new CsvFile.Remark(given.number(), remark.field(), remark.key(), remark.arguments()));
            }
        }
        if (wrong.isEmpty()) {
            for (Field field : Field.values()) {
                value(field, given, wrong).ifPresent(value -> values.put(field.code(), value));
            }
            if (wrong.isEmpty() && values.keySet().stream().flatMap(code -> Field.ofCode(code).stream())
                    .noneMatch(field -> field.metric() != null)) {
                wrong.add(CsvFile.Remark.of(given.number(), "", "transfer.vendor.noScoreInRow"));
            }
        }
        return new CsvFile.Row(given.number(), values, wrong);
    }

    /** The same respondent with other answers in another row of the file. */
    CsvFile.Remark contradicted(int row) {
        return CsvFile.Remark.of(row, mapping.columns().getOrDefault(Field.RESPONSE_ID, ""), "transfer.vendor.contradicted");
    }

    private Optional<String> value(Field field, CsvFile.Row row, List<CsvFile.Remark> wrong) {
        String column = mapping.columns().get(field);
        String fixed = mapping.always().get(field);
        if (column == null) {
            return Optional.ofNullable(fixed);
        }
        String cell = row.get(column).strip();
        if (cell.isEmpty() && field.isNeeded()) {
            wrong.add(CsvFile.Remark.of(row.number(), column, "transfer.vendor.emptyCell", column));
            return Optional.empty();
        }
        Found found = field.vocabulary() != null
                ? code(field, column, cell)
                : field.metric() != null ? score(field.metric(), column, cell) : switch (field) {
                    case RESPONSE_ID -> Found.of(id(cell));
                    case AGENT -> Found.of(cell.toLowerCase(Locale.ROOT));
                    case ANSWERED_ON -> day(column, cell);
                    default -> Found.of(cell);
                };
        if (!found.wrong.isEmpty()) {
            wrong.add(CsvFile.Remark.of(row.number(), column, found.wrong, found.arguments));
        }
        return found.value.isEmpty() ? Optional.empty() : Optional.of(found.value);
    }

    /** A value, or the key of what is wrong. */
    private record Found(String value, String wrong, Object... arguments) {

        static Found of(String value) {
            return new Found(value, "");
        }
    }

    /** What a vendor calls a respondent is often an address: it is never kept as it stands, and is one of this vendor. */
    private String id(String cell) {
        return "v-" + Secrets.hash(mapping.vendor().strip().toLowerCase(Locale.ROOT) + '\u0000' + cell);
    }

    private Found code(Field field, String column, String cell) {
        Vocabulary vocabulary = java.util.Objects.requireNonNull(field.vocabulary());
        return mapping.meaning(field, cell).or(() -> Optional.of(cell).filter(vocabulary::knows)).map(Found::of)
                .orElseGet(() -> new Found("", "transfer.vendor.noMeaning", quoted(cell), column));
    }

    private static Found score(Metric metric, String column, String cell) {
        if (NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
            return Found.of("");
        }
        Optional<BigDecimal> number = number(cell);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
            return new Found("", "transfer.vendor.noWholeNumber", quoted(cell), column);
        }
        BigDecimal score = number.get();
        return score.compareTo(BigDecimal.valueOf(metric.least())) >= 0
                && score.compareTo(BigDecimal.valueOf(metric.most())) <= 0
                        ? Found.of(Integer.toString(score.intValueExact()))
                        : new Found("", "transfer.vendor.offScale", quoted(cell), column, metric.least(), metric.most());
    }

    /** A number as a cell of a score holds it. */
    static Optional<BigDecimal> number(String cell) {
        try {
            return cell.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(cell.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Found day(String column, String cell) {
        Matcher iso = ISO_DAY.matcher(cell);
        Matcher other = OTHER_DAY.matcher(cell);
        try {
            LocalDate day;
            if (iso.matches()) {
                day = LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
            } else if (mapping.days() != DayStyle.ISO && other.matches()) {
                boolean monthFirst = mapping.days() == DayStyle.MONTH_FIRST;
                day = LocalDate.of(part(other, 3), part(other, monthFirst ? 1 : 2), part(other, monthFirst ? 2 : 1));
            } else {
                return new Found("", "transfer.vendor.noDay." + mapping.days().code(), quoted(cell), column);
            }
            return day.isBefore(NewResponse.FIRST_DAY)
                    ? new Found("", "transfer.vendor.tooEarly", quoted(cell), column, NewResponse.FIRST_DAY)
                    : day.isAfter(today)
                            ? new Found("", "transfer.vendor.tooLate", quoted(cell), column)
                            : Found.of(day.toString());
        } catch (DateTimeException noSuchDay) {
            return new Found("", "transfer.vendor.noDay." + mapping.days().code(), quoted(cell), column);
        }
    }

    private static int part(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static String quoted(String cell) {
        return cell.length() > LONGEST_QUOTED ? cell.substring(0, LONGEST_QUOTED) + "…" : cell;
    }
}
