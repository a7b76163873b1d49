package org.tributary.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.Language;

/**
 * Days and times: as people read them, in the format of the language that is spoken, and as URLs and bodies carry them. Whoever
 * has an instant takes it to a zone first.
 */
public final class Dates {

    private Dates() {
    }

    /** A way to write a day or a time, in the three languages. */
    private enum Shape {

        DAY("MMMM d, yyyy", "d 'de' MMMM 'de' yyyy", "d MMMM yyyy"), DAY_OF_YEAR("MMMM d", "d 'de' MMMM",
                "d MMMM"), SHORT_DAY("MMM d", "d MMM", "d MMM"), SHORT_DATE("MMM d, yyyy", "d MMM yyyy", "d MMM yyyy"), WEEKDAY(
                        "EEEE, MMMM d", "EEEE d 'de' MMMM",
                        "EEEE d MMMM"), FULL("EEEE, MMMM d, yyyy", "EEEE d 'de' MMMM 'de' yyyy", "EEEE d MMMM yyyy"), MONTH(
                                "MMM yyyy", "MMM yyyy",
                                "MMM yyyy"), TIME("h:mm a", "h:mm a", "HH:mm"), EXACT("HH:mm:ss", "HH:mm:ss", "HH:mm:ss");

        private final Map<Language, DateTimeFormatter> formats = new EnumMap<>(Language.class);

        Shape(String english, String spanish, String italian) {
            formats.put(Language.ENGLISH, format(Language.ENGLISH, english));
            formats.put(Language.SPANISH, format(Language.SPANISH, spanish));
            formats.put(Language.ITALIAN, format(Language.ITALIAN, italian));
        }

        private static DateTimeFormatter format(Language language, String pattern) {
            return DateTimeFormatter.ofPattern(pattern, language.locale());
        }

        String write(TemporalAccessor when) {
            return formats.get(Language.spoken()).format(when);
        }
    }

    /** November 12, 2026 · 12 de noviembre de 2026 · 12 novembre 2026. */
    public static String day(LocalDate day) {
        return Shape.DAY.write(day);
    }

    /** November 12 · 12 de noviembre · 12 novembre. */
    public static String dayOfYear(LocalDate day) {
        return Shape.DAY_OF_YEAR.write(day);
    }

    /** Nov 12 · 12 nov. · 12 nov */
    public static String shortDay(LocalDate day) {
        return Shape.SHORT_DAY.write(day);
    }

    /** Nov 12, 2026 · 12 nov. 2026 · 12 nov 2026. */
    public static String shortDate(LocalDate day) {
        return Shape.SHORT_DATE.write(day);
    }

    /** Thursday, November 12 · jueves 12 de noviembre · giovedì 12 novembre. */
    public static String weekday(LocalDate day) {
        return Shape.WEEKDAY.write(day);
    }

    /** The same with its year. */
    public static String full(LocalDate day) {
        return Shape.FULL.write(day);
    }

    /** Nov 2026 · nov. 2026 · nov 2026. */
    public static String month(YearMonth month) {
        return Shape.MONTH.write(month);
    }

    /** 3:05 PM · 3:05 p. m. · 15:05. */
    public static String time(LocalTime time) {
        return Shape.TIME.write(time);
    }

    /** A day and a time. */
    public static String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** A day in short and a time. */
    public static String shortMoment(LocalDateTime moment) {
        return shortDate(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** A weekday and a time. */
    public static String weekdayMoment(LocalDateTime moment) {
        return weekday(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** A day and a time to the second, on the clock of 24 hours: for records. */
    public static String exact(LocalDateTime moment) {
        return shortDate(moment.toLocalDate()) + ", " + Shape.EXACT.write(moment);
    }

    /** The date of an ISO text, null where it is empty. @throws Invalid where it is neither */
    public static @Nullable LocalDate orNull(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            throw new Invalid(field, "platform.error.date");
        }
    }
}
