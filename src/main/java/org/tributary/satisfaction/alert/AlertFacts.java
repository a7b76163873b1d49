package org.tributary.satisfaction.alert;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.platform.Interval;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;

/**
 * What an alert says, as facts: whoever reads it may speak another language than whoever wrote the rule. They are kept as one
 * text and never computed with again.
 *
 * @param when      the code of a {@link When}
 * @param threshold {@code NaN} where there is none
 */
public record AlertFacts(String metric, String by, String cell, String when, double threshold, Reading reading) {

    private static final int FEWEST = 12;

    static AlertFacts of(Watched watched, When when, double threshold, Reading reading) {
        return new AlertFacts(watched.metric(), watched.by().code(), watched.cell(), when.code(), threshold, reading);
    }

    /** As an alert and an inbox keep it; {@link #parse} reads it again. */
    public String text() {
        Stream<Object> moved = Optional.ofNullable(reading.moved()).stream().flatMap(
                one -> Stream.of(one.by(), one.interval().low(), one.interval().high(), one.yearAgo()));
        return Stream.concat(Stream.of(metric, by, cell, when, threshold, reading.n(), reading.shown(), reading.band(),
                reading.interval().low(), reading.interval().high(), reading.from(), reading.to()), moved)
                .map(AlertFacts::written).collect(Collectors.joining("|"));
    }

    /** A hundredth of a point is more than any sentence says. */
    private static String written(Object fact) {
        return fact instanceof Double number && !number.isNaN()
                ? Double.toString(Math.rint(number * 100) / 100)
                : fact.toString();
    }

    public static AlertFacts parse(String text) {
        String[] parts = text.split("\\|", -1);
        Reading.Moved moved = parts.length == FEWEST
                ? null
                : new Reading.Moved(number(parts[12]), new Interval(number(parts[13]), number(parts[14])),
                        Boolean.parseBoolean(parts[15]));
        return new AlertFacts(parts[0], parts[1], parts[2], parts[3], number(parts[4]),
                new Reading(Integer.parseInt(parts[5]), number(parts[6]), parts[7],
                        new Interval(number(parts[8]), number(parts[9])), LocalDate.parse(parts[10]),
                        LocalDate.parse(parts[11]), moved));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /** What it is about: "Net promoter score, Homeowners". */
    public String about(Texts texts) {
        return about(texts, metric, by, cell);
    }

    static String about(Texts texts, String metric, String by, String cell) {
        String name = texts.get("satisfaction.metric." + metric);
        return GroupBy.ofCode(by).flatMap(Watched::vocabulary)
                .map(codes -> texts.say("satisfaction.alert.of", name, texts.get(codes.key(cell)))).orElse(name);
    }

    /** What is so, with n and the intervals that make it evidence. */
    public String sentence(Texts texts) {
        String interval = range(texts, reading.interval().low(), reading.interval().high());
        String figure = reading.band().isEmpty()
                ? Numbers.tenth(reading.shown())
                : texts.say("satisfaction.band." + reading.band(), Numbers.whole(reading.interval().low()),
                        Numbers.whole(reading.interval().high()));
        String n = Numbers.whole(reading.n());
        Reading.Moved moved = reading.moved();
        if (moved == null || Double.isFinite(threshold)) {
            return texts.say("satisfaction.alert.says.below", reading.from(), reading.to(), figure, interval, n,
                    Numbers.plain(threshold));
        }
        String key = "satisfaction.alert.says." + when + (moved.yearAgo() ? ".year" : ".before");
        double sign = Math.signum(moved.by());
        double one = sign * moved.interval().low();
        double other = sign * moved.interval().high();
        return texts.say(key, reading.from(), reading.to(), figure, interval, n, Numbers.tenth(Math.abs(moved.by())),
                range(texts, Math.min(one, other), Math.max(one, other)));
    }

    private static String range(Texts texts, double low, double high) {
        return texts.say("satisfaction.alert.range", Numbers.tenth(low), Numbers.tenth(high));
    }
}
