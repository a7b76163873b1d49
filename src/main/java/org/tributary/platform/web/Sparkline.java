package org.tributary.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line without axes, {@value #WIDTH} by {@value #HEIGHT} units, for the weekly counts beside a title. Always drawn
 * from zero, so that two of them can be compared in shape and neither exaggerates.
 */
public record Sparkline(String path, List<Dot> alarms, String values) {

    static final int WIDTH = 120;
    static final int HEIGHT = 34;
    private static final double MARGIN = 4;

    /** A point that stands out, in the units of the drawing. */
    public record Dot(double x, double y) {
    }

    /** Draws these counts, oldest first, without alarms. */
    public static Sparkline of(List<? extends Number> counts) {
        return of(counts, Set.of());
    }

    /** Draws these counts, oldest first; {@code alarms} holds positions in the list, from zero. */
    public static Sparkline of(List<? extends Number> counts, Set<Integer> alarms) {
        double top = Math.max(1, counts.stream().mapToDouble(Number::doubleValue).max().orElse(1));
        double step = counts.size() > 1 ? (WIDTH - 2 * MARGIN) / (counts.size() - 1) : 0;
        StringBuilder path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double x = round(MARGIN + i * step);
            double y = round(HEIGHT - MARGIN - counts.get(i).doubleValue() / top * (HEIGHT - 2 * MARGIN));
            path.append(i == 0 ? 'M' : 'L').append(x).append(' ').append(y);
            if (alarms.contains(i)) {
                dots.add(new Dot(x, y));
            }
        }
        return new Sparkline(path.toString(), List.copyOf(dots),
                counts.stream().map(Sparkline::plain).collect(Collectors.joining(", ")));
    }

    /** The view box of the drawing. */
    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }

    private static String plain(Number count) {
        double value = count.doubleValue();
        return Numbers.fixed(value, value == Math.rint(value) ? 0 : 1);
    }
}
