package org.tributary.satisfaction.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as a person reads them: a true minus, a thousands comma, no more digits than the figure bears. */
final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);

    private Numbers() {
    }

    static String whole(double value) {
        return minus(String.format(Locale.US, "%,d", Math.round(value)));
    }

    static String tenth(double value) {
        return minus(String.format(Locale.US, "%,.1f", value + 0.0));
    }

    static String signed(double value) {
        long rounded = Math.round(value);
        return rounded > 0 ? "+" + whole(value) : whole(value);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    private static String minus(String number) {
        return number.equals("-0.0") ? "0.0" : number.replace('-', '−');
    }
}
