package org.tributary.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.platform.FieldError;
import org.tributary.satisfaction.Metric;
import org.tributary.transfer.ResponseMapping.Field;

/**
 * Whether the columns of scores are on the scale they are asked on: by what the header says, and by the numbers under it. Another
 * scale is refused by name; nothing is ever converted.
 */
final class ScaleCheck {

    /** A range as headers write it: 0-100, 1 to 5. */
    private static final Pattern RANGE = Pattern.compile("(?<!\\d)(\\d{1,4})\\s*(?:-|–|—|\\.\\.|to|a|bis)\\s*(\\d{1,4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    /** So many numbers off the scale, and one in so many, are no slips. */
    private static final int SLIPS = 3;
    private static final int ONE_IN = 20;
    /** Of so many numbers at least one should lie in the upper half. */
    private static final int MANY = 20;

    private ScaleCheck() {
    }

    /** What keeps the file out: a column on another scale. */
    static List<FieldError> refusals(VendorFile file, ResponseMapping mapping) {
        List<FieldError> refusals = new ArrayList<>();
        for (Field field : Field.values()) {
            Metric metric = field.metric();
            String column = mapping.columns().get(field);
            if (metric != null && column != null) {
                byName(metric, column).or(() -> byNumbers(metric, numbers(file, column)))
                        .ifPresent(range -> refusals.add(new FieldError(field.code(), "transfer.vendor.otherScale", column,
                                range, metric.least(), metric.most())));
            }
        }
        return refusals;
    }

    /** What somebody should look at before it is taken: no high number where there are many. */
    static List<FieldError> cautions(VendorFile file, ResponseMapping mapping) {
        List<FieldError> cautions = new ArrayList<>();
        for (Field field : Field.values()) {
            Metric metric = field.metric();
            String column = mapping.columns().get(field);
            if (metric != null && column != null) {
                List<BigDecimal> numbers = numbers(file, column);
                BigDecimal highest = numbers.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
                if (numbers.size() >= MANY && highest.intValue() * 3 < metric.most() * 2) {
                    cautions.add(new FieldError(field.code(), "transfer.vendor.lowOnly", column, highest.toPlainString(),
                            metric.least(), metric.most()));
                }
            }
        }
        return cautions;
    }

    private static Optional<String> byName(Metric metric, String column) {
        Matcher range = RANGE.matcher(column);
        while (range.find()) {
            int least = Integer.parseInt(range.group(1));
            int most = Integer.parseInt(range.group(2));
            if (least < 2 && most > least && (least != metric.least() || most != metric.most())) {
                return Optional.of(least + "–" + most);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byNumbers(Metric metric, List<BigDecimal> numbers) {
        List<BigDecimal> off = numbers.stream().filter(number -> number.compareTo(BigDecimal.valueOf(metric.least())) < 0
                || number.compareTo(BigDecimal.valueOf(metric.most())) > 0).toList();
        if (off.size() < SLIPS || off.size() * ONE_IN < numbers.size()) {
            return Optional.empty();
        }
        BigDecimal least = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        return Optional.of(least.toPlainString() + "–" + most.toPlainString());
    }

    private static List<BigDecimal> numbers(VendorFile file, String column) {
        return file.rows().stream().flatMap(row -> MappedRow.number(row.get(column)).stream()).toList();
    }
}
