package org.tributary.platform.web;

import java.util.Locale;
import org.tributary.platform.Language;

/** Figures as people read them in the language that is spoken: a true minus, its own marks, no more digits than the figure bears. */
public final class Numbers {

    private Numbers() {
    }

    /** 1,212 · 1.212 in Italian. */
    public static String whole(double value) {
        return fixed(value, 0);
    }

    /** 24.5 · 24,5 in Italian. */
    public static String tenth(double value) {
        return fixed(value, 1);
    }

    /** Whole where it is, else with one digit after the point. */
    public static String plain(double value) {
        return value == Math.rint(value) ? whole(value) : tenth(value);
    }

    /** A whole number that says that it is more or less. */
    public static String signed(double value) {
        long rounded = Math.round(value);
        return rounded > 0 ? "+" + whole(value) : whole(value);
    }

    /** With so many digits after the mark. */
    public static String fixed(double value, int decimals) {
        Locale locale = Language.spoken().locale();
        double rounded = decimals == 0 ? Math.round(value) : value;
        String number = String.format(locale, "%,." + decimals + "f", rounded + 0.0);
        return number.matches("-[0.,]+") ? number.substring(1) : number.replace('-', '−');
    }
}
