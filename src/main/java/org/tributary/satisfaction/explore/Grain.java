package org.tributary.satisfaction.explore;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tributary.platform.IsoWeeks;
import org.tributary.satisfaction.SatisfactionTable.Span;
import org.tributary.satisfaction.Tally;

/** How long the steps of a line are. A step is made of whole weeks: those whose Thursday lies in it. */
public enum Grain {

    MONTH(1), QUARTER(3), YEAR(12);

    private final int months;

    Grain(int months) {
        this.months = months;
    }

    /** As URLs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grain> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** A step: its first month, its first Monday and its last Sunday. */
    public record Step(YearMonth month, LocalDate from, LocalDate to) {
    }

    /** The shortest steps in which most of what is released can be shown. */
    static Grain fitting(Collection<Tally> tallies) {
        return Arrays.stream(values()).filter(grain -> 2 * tallies.stream()
                .filter(tally -> grain.first(tally.from()).equals(grain.first(tally.to()))).count() >= tallies.size())
                .findFirst().orElse(YEAR);
    }

    /** All steps that a span touches, the earliest first. */
    List<Step> steps(Span span) {
        List<Step> steps = new ArrayList<>();
        for (YearMonth month = first(span.from()); !month.isAfter(first(span.to())); month = month.plusMonths(months)) {
            List<LocalDate> last = IsoWeeks.weeksOf(month.plusMonths(months - 1L));
            steps.add(new Step(month, IsoWeeks.weeksOf(month).get(0), last.get(last.size() - 1).plusDays(6)));
        }
        return steps;
    }

    private YearMonth first(LocalDate day) {
        YearMonth month = IsoWeeks.monthOf(day);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> YearMonth.of(month.getYear(), 3 * month.get(IsoFields.QUARTER_OF_YEAR) - 2);
            case YEAR -> YearMonth.of(month.getYear(), 1);
        };
    }
}
