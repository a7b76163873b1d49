package org.tributary.platform.web;

import static org.tributary.platform.web.Sparkline.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One {@link LineChart} laid out at one size: everything in units of its view box, ready to be written as SVG.
 * The scale ends on round numbers and begins at zero unless the values lie far above it or below.
 */
public class ChartFrame {

    private static final int LEFT = 38;
    private static final int RIGHT = 12;
    private static final int TOP = 22;
    private static final int BOTTOM = 28;
    /** About this wide is a letter of the 12 unit lettering: enough to turn a label before it leaves the frame. */
    private static final double LETTER = 6.5;

    private final int width;
    private final int height;
    private final LineChart chart;
    private final ChartScale scale;
    private final int labels;

    /** A line across at a round value. */
    public record Tick(double y, String label) {
    }

    /** A label under the drawing, or an upright through it, with the side its text hangs on (SVG's text-anchor). */
    public record Mark(double x, double textX, String label, String anchor) {
    }

    ChartFrame(LineChart chart, int width, int height, int labels) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.labels = labels;
        double[] values = Stream.concat(Stream.concat(Stream.ofNullable(chart.target()), chart.bounds().stream()),
                chart.points().stream().flatMap(point -> Stream.of(point.value(), point.low(), point.high())
                        .filter(Objects::nonNull)))
                .mapToDouble(Double::doubleValue).toArray();
        scale = ChartScale.over(values);
    }

    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return width - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return height - BOTTOM;
    }

    /** The lines across, lowest first. */
    public List<Tick> ticks() {
        return scale.values().stream().map(value -> new Tick(y(value), scale.label(value))).toList();
    }

    /** A few labels of the points, the last one always among them. */
    public List<Mark> columns() {
        int last = chart.points().size() - 1;
        int every = Math.max(1, (int) Math.ceil((last + 1) / (double) labels));
        List<Mark> columns = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            boolean nearLast = i != last && last - i < every;
            if ((i % every == 0 && !nearLast) || i == last) {
                String label = chart.points().get(i).label();
                String anchor = i == last && last > 0 ? "end" : i == 0 ? "start" : "middle";
                columns.add(new Mark(x(i), x(i), label, anchor));
            }
        }
        return columns;
    }

    /** The uprights; a label that would leave the frame hangs to the left. */
    public List<Mark> events() {
        return marks(chart.events());
    }

    /** The uprights at which line and band break. */
    public List<Mark> cuts() {
        return marks(chart.cuts());
    }

    private List<Mark> marks(List<LineChart.Event> events) {
        return events.stream().map(event -> {
            double x = x(event.position());
            boolean fits = x + 5 + event.mark().length() * LETTER <= width;
            return new Mark(x, fits ? x + 5 : x - 5, event.mark(), fits ? "start" : "end");
        }).toList();
    }

    /** The line; it breaks where a value is missing. */
    public String line() {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < chart.points().size(); i++) {
            Double value = chart.points().get(i).value();
            if (value != null) {
                path.append(drawing && !isCut(i) ? 'L' : 'M').append(x(i)).append(' ').append(y(value));
            }
            drawing = value != null;
        }
        return path.toString();
    }

    /** Points with no neighbour to be joined to; a line alone would not show them. */
    public List<Sparkline.Dot> loners() {
        List<Sparkline.Dot> dots = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            Double value = chart.points().get(i).value();
            boolean joinsBefore = valueAt(i - 1) != null && !isCut(i);
            boolean joinsAfter = valueAt(i + 1) != null && !isCut(i + 1);
            if (value != null && !joinsBefore && !joinsAfter) {
                dots.add(new Sparkline.Dot(x(i), y(value)));
            }
        }
        return dots;
    }

    /** The band, one closed shape for each stretch that has both bounds. */
    public String band() {
        StringBuilder path = new StringBuilder();
        int i = 0;
        while (i < chart.points().size()) {
            StringBuilder upper = new StringBuilder();
            StringBuilder lower = new StringBuilder();
            for (; hasBand(i) && !(isCut(i) && !upper.isEmpty()); i++) {
                LineChart.Point point = chart.points().get(i);
                upper.append(upper.isEmpty() ? "M" : "L").append(x(i)).append(' ').append(y(point.high()));
                lower.insert(0, "L" + x(i) + " " + y(point.low()));
            }
            path.append(upper).append(lower).append(upper.isEmpty() ? "" : "Z");
            i += hasBand(i) ? 0 : 1;
        }
        return path.toString();
    }

    /** The points that stand out. */
    public List<Sparkline.Dot> alarms() {
        List<Sparkline.Dot> dots = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            LineChart.Point point = chart.points().get(i);
            if (point.alarm() && point.value() != null) {
                dots.add(new Sparkline.Dot(x(i), y(point.value())));
            }
        }
        return dots;
    }

    public boolean hasTarget() {
        return chart.target() != null;
    }

    public double targetY() {
        return chart.target() == null ? 0 : y(chart.target());
    }

    /** Whether something keeps this point from being joined to the one before. */
    private boolean isCut(int index) {
        return chart.cuts().stream().anyMatch(cut -> cut.position() > index - 1 && cut.position() <= index);
    }

    private boolean hasBand(int index) {
        return index < chart.points().size() && chart.points().get(index).low() != null
                && chart.points().get(index).high() != null;
    }

    private @Nullable Double valueAt(int index) {
        return index < 0 || index >= chart.points().size() ? null : chart.points().get(index).value();
    }

    private double x(double position) {
        int gaps = Math.max(1, chart.points().size() - 1);
        return round(LEFT + position / gaps * (right() - LEFT));
    }

    private double y(double value) {
        return round(bottom() - scale.share(value) * (bottom() - TOP));
    }
}
