package org.tributary.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line over time with its interval or expectation as a band, events as dashed uprights, alarms as dots and, where
 * there is one, a target. It is laid out three times, {@link #wide()}, {@link #medium()} and {@link #narrow()}, so that its
 * letters keep their size in every column; the style sheet shows the one that fits. {@link #rows()} is its table.
 */
public class LineChart {

    private final String valueName;
    private final String bandName;
    private final int decimals;
    private final List<Point> points;
    private final List<Event> events = new ArrayList<>();
    private final List<Event> cuts = new ArrayList<>();
    private final List<Double> bounds = new ArrayList<>();
    private @Nullable Double target;
    private String targetName = "";
    private String missing = "–";
    private @Nullable Integer n;

    /**
     * One point in time. A missing value leaves a gap in the line, a missing bound a gap in the band.
     *
     * @param label the date or period as a person reads it
     * @param value the value in the chart's unit
     * @param low   the lower end of the band
     * @param high  the upper end of the band
     * @param alarm whether this point stands out
     * @param n     how many it rests on, null where that is not told
     */
    public record Point(String label, @Nullable Double value, @Nullable Double low, @Nullable Double high,
            boolean alarm, @Nullable Integer n) {

        public Point(String label, @Nullable Double value, @Nullable Double low, @Nullable Double high, boolean alarm) {
            this(label, value, low, high, alarm, null);
        }
    }

    /** Something that happened: {@code position} in points from zero, halves allowed for "between"; its mark stands in the drawing. */
    public record Event(double position, String mark, String label) {
    }

    /** A row of the table: formatted, whether it stands out, and what happened at or just before the point. */
    public record Row(String label, String value, String band, boolean alarm, String remark, String n) {
    }

    /**
     * A chart of these points, oldest first.
     *
     * @param valueName what the line is, as the heading of its column ("Notes")
     * @param bandName  what the band is ("Expected", "95 % interval")
     * @param decimals  digits after the point in the table
     */
    public LineChart(String valueName, String bandName, int decimals, List<Point> points) {
        this.valueName = valueName;
        this.bandName = bandName;
        this.decimals = decimals;
        this.points = List.copyOf(points);
    }

    /** Adds an event; {@code position} counts points from zero and may lie between two. */
    public LineChart event(double position, String label) {
        return event(position, label, label);
    }

    /** Adds an event that is drawn with a short mark, where several labels would not fit beside each other. */
    public LineChart event(double position, String mark, String label) {
        events.add(new Event(position, mark, label));
        return this;
    }

    /** Breaks line and band at a position that lies before or at a point, with a mark that the words explain. */
    public LineChart cut(double position, String mark, String label) {
        cuts.add(new Event(position, mark, label));
        return this;
    }

    /** Makes the scale reach these values too, so that several charts can have the same one. */
    public LineChart reaching(double low, double high) {
        bounds.addAll(List.of(low, high));
        return this;
    }

    /** What the table says where there is no value. */
    public LineChart missing(String words) {
        missing = words;
        return this;
    }

    /** Adds a target as a dashed line across. */
    public LineChart target(double value, String label) {
        target = value;
        targetName = label;
        return this;
    }

    /** Says how many answers, notes or people stand behind the line altogether. */
    public LineChart of(int count) {
        n = count;
        return this;
    }

    /** How many stand behind it, where that is known. */
    public @Nullable Integer n() {
        return n;
    }

    /** The drawing for a desktop: 720 by 220 units. */
    public ChartFrame wide() {
        return new ChartFrame(this, 720, 220, 6);
    }

    /** The drawing for a column beside another: 520 by 210 units. */
    public ChartFrame medium() {
        return new ChartFrame(this, 520, 210, 4);
    }

    /** The drawing for a phone: 340 by 200 units. */
    public ChartFrame narrow() {
        return new ChartFrame(this, 340, 200, 3);
    }

    /** The drawing for one of several beside each other: 300 by 160 units. */
    public ChartFrame small() {
        return new ChartFrame(this, 300, 160, 3);
    }

    /** The rows of the table, in the order of time. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String band = point.low() == null || point.high() == null
                    ? ""
                    : format(point.low()) + " – " + format(point.high());
            List<String> remarks = new ArrayList<>();
            for (Event event : Stream.concat(events.stream(), cuts.stream()).toList()) {
                if (Math.ceil(event.position()) == i) {
                    remarks.add(event.label());
                }
            }
            rows.add(new Row(point.label(), point.value() == null ? missing : format(point.value()), band,
                    point.alarm(), String.join(", ", remarks), point.n() == null ? "" : Numbers.whole(point.n())));
        }
        return rows;
    }

    public List<Point> points() {
        return points;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<Event> cuts() {
        return List.copyOf(cuts);
    }

    /** Whether the table tells how many a point rests on. */
    public boolean isCounted() {
        return points.stream().anyMatch(point -> point.n() != null);
    }

    List<Double> bounds() {
        return bounds;
    }

    public @Nullable Double target() {
        return target;
    }

    public String targetName() {
        return targetName;
    }

    public String valueName() {
        return valueName;
    }

    public String bandName() {
        return bandName;
    }

    private String format(double value) {
        return Numbers.fixed(value, decimals);
    }
}
