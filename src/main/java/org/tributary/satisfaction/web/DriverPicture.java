package org.tributary.satisfaction.web;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tributary.platform.web.Numbers;

/**
 * Importance against performance: each factor a numbered dot, to the right what goes with more of the score, above what is
 * rated better; a line through the dot is the interval of its importance. Laid out three times so that its letters keep
 * their size; the style sheet shows the one that fits.
 */
public record DriverPicture(List<Frame> frames) {

    private static final int LEFT = 44;
    /** Room for a dot that lies on the scale. */
    private static final int ROOM = 14;
    private static final int RIGHT = 14;
    private static final int TOP = 14;
    private static final int BOTTOM = 44;
    /** Up to here the scale has a line every ten percent. */
    private static final double FEW_TENS = 50;

    /** A factor: its number in the table, percent of importance with its interval, and the mean of its ratings. */
    public record Dot(int number, double share, double low, double high, double mean) {
    }

    /** A dot in the units of the drawing; from and to are the ends of its interval. */
    public record Mark(int number, double x, double y, double from, double to) {
    }

    /** A line of the scale with its word. */
    public record Tick(double at, String label) {
    }

    /** One drawing, of the class by which the style sheet knows its width. */
    public record Frame(String kind, int width, int height, List<Mark> marks, List<Tick> across, List<Tick> up, double evenX) {

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

        public String viewBox() {
            return "0 0 " + width + " " + height;
        }
    }

    /** @param dots at least one */
    static DriverPicture of(List<Dot> dots) {
        return new DriverPicture(List.of(frame("wide", 720, 330, dots), frame("medium", 520, 310, dots),
                frame("narrow", 340, 300, dots)));
    }

    private static Frame frame(String kind, int width, int height, List<Dot> dots) {
        double most = Math.ceil(dots.stream().mapToDouble(Dot::high).max().orElse(100) / 10) * 10;
        double low = Math.floor(2 * dots.stream().mapToDouble(Dot::mean).min().orElse(0)) / 2;
        double high = Math.max(low + 0.5, Math.ceil(2 * dots.stream().mapToDouble(Dot::mean).max().orElse(1)) / 2);
        double zero = LEFT + ROOM;
        double unitX = (width - zero - RIGHT) / most;
        double unitY = (height - TOP - BOTTOM - ROOM) / (high - low);
        double floor = height - BOTTOM - ROOM;
        List<Mark> marks = dots.stream().map(dot -> new Mark(dot.number(), round(zero + dot.share() * unitX),
                round(floor - (dot.mean() - low) * unitY), round(zero + Math.max(0, dot.low()) * unitX),
                round(zero + dot.high() * unitX))).toList();
        double stepX = most > FEW_TENS ? 20 : 10;
        double stepY = high - low > 1 ? 0.5 : 0.25;
        List<Tick> across = steps(0, most, stepX).mapToObj(value -> new Tick(round(zero + value * unitX), Numbers.whole(value)))
                .toList();
        List<Tick> up = steps(low, high, stepY)
                .mapToObj(value -> new Tick(round(floor - (value - low) * unitY), Numbers.fixed(value, stepY < 0.5 ? 2 : 1)))
                .toList();
        return new Frame(kind, width, height, marks, across, up, round(zero + 100.0 / dots.size() * unitX));
    }

    private static DoubleStream steps(double from, double to, double step) {
        return IntStream.rangeClosed(0, (int) Math.floor((to - from) / step + 1e-9)).mapToDouble(at -> from + at * step);
    }

    private static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
