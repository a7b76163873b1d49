package org.tributary.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Proportion;
import org.tributary.pooling.Trend;
import org.tributary.pooling.TrendEstimate;
import org.tributary.pooling.TrendEstimate.Alarm;

/**
 * The course of an insight, from its released points alone: nobody learns from an alarm what the points do not say.
 *
 * @param weekly every week from the first point to the last; a count where one point is just that week, else null
 * @param alarm {@code none}, {@code emerging} or {@code alarm}
 * @param ratio the latest point over what was expected of it, null where too little is known
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 */
public record InsightTrend(List<Week> weekly, List<Point> points, String alarm, @Nullable Double ratio,
        @Nullable Double low, @Nullable Double high) {

    /** A week, named by its Monday, and its count where it is known on its own. */
    public record Week(LocalDate week, @Nullable Long count) {
    }

    /**
     * A released point: the contributions received from a Monday to a Sunday, both included.
     *
     * @param joined whether much of it came before, with a theme that joined; it is compared with no other then
     */
    public record Point(LocalDate from, LocalDate to, long count, boolean joined) {

        public Point(LocalDate from, LocalDate to, long count) {
            this(from, to, count, false);
        }

        /** Weeks it rests on; the running week only as far as the release saw it. */
        public double exposure(LocalDate asOf) {
            LocalDate seen = asOf.isBefore(to) ? asOf : to;
            return Math.max(1, ChronoUnit.DAYS.between(from, seen) + 1) / 7.0;
        }
    }

    /**
     * A point beside what the points before it let one expect, all in contributions a week.
     *
     * @param low lower end of what would be usual, null where too little is known
     */
    public record Expected(Point point, double perWeek, @Nullable Double low, @Nullable Double high, boolean alarm) {
    }

    public static final InsightTrend NONE = new InsightTrend(List.of(), List.of(), "none", null, null, null);
    private static final int SHORTEST = 2;

    public InsightTrend {
        weekly = List.copyOf(weekly);
        points = List.copyOf(points);
    }

    /**
     * The trend of these points. The exposure is time: what all themes together received is no released figure.
     *
     * @param points in the order of time, without overlap
     * @param asOf the day of the latest release
     */
    public static InsightTrend of(List<Point> points, LocalDate asOf) {
        if (points.isEmpty()) {
            return NONE;
        }
        TrendEstimate latest = estimate(points, asOf);
        boolean known = latest.alarm() != Alarm.NONE;
        String alarm = switch (latest.alarm()) {
            case ALARM -> "alarm";
            case EMERGING -> "emerging";
            case STEADY, NONE -> "none";
        };
        return new InsightTrend(weeks(points), points, known ? alarm : "none", known ? latest.ratio() : null,
                known ? latest.low() : null, known ? latest.high() : null);
    }

    /** Each point with what the ones before it let one expect; the usual range is ±2 standard errors of a Poisson count. */
    public List<Expected> expected(LocalDate asOf) {
        List<Expected> course = new ArrayList<>();
        for (int count = 1; count <= points.size(); count++) {
            Point point = points.get(count - 1);
            double weeks = point.exposure(asOf);
            TrendEstimate estimate = estimate(points.subList(0, count), asOf);
            boolean known = !point.joined() && estimate.alarm() != Alarm.NONE;
            double spread = 2 * Math.sqrt(known ? estimate.expected() : 0);
            course.add(new Expected(point, point.count() / weeks,
                    known ? Double.valueOf(Math.max(0, estimate.expected() - spread) / weeks) : null,
                    known ? Double.valueOf((estimate.expected() + spread) / weeks) : null,
                    known && (estimate.alarm() == Alarm.ALARM || estimate.alarm() == Alarm.EMERGING)));
        }
        return course;
    }

    /** Higher is more urgent; for the order of lists. */
    public double urgency() {
        double base = alarm.equals("alarm") ? 2000 : alarm.equals("emerging") ? 1000 : 0;
        return base + (ratio == null ? 0 : Math.min(999, ratio));
    }

    public boolean rises() {
        return !alarm.equals("none");
    }

    /** Whether the latest point holds older contributions that joined, and so says nothing about the pace. */
    public boolean hasJoined() {
        return !points.isEmpty() && points.get(points.size() - 1).joined();
    }

    /** Whether an arrow may stand beside it: none while the interval holds one. */
    public boolean pointsUp() {
        return rises() && low != null && low > 1;
    }

    /** The key of the words for an agent, who reads no ratio. */
    public String words() {
        if (ratio == null) {
            return "insight.trend.new";
        }
        if (!rises()) {
            return "insight.trend.steady";
        }
        return "insight.trend." + (alarm.equals("alarm") ? "rising." : "emerging.") + more(ratio).code();
    }

    /** A sentence for an agent: its key and, where there are more notes than usual, for how many weeks on end. */
    public record Sentence(String key, int weeks) {
    }

    /** What the course says, without a figure but the weeks. Fewer is said only where it is no chance. */
    public Sentence sentence(LocalDate asOf) {
        if (ratio == null || high == null) {
            return new Sentence("insight.sentence.new", 0);
        }
        if (rises()) {
            return new Sentence("insight.sentence." + more(ratio).code(), weeksAbove(asOf));
        }
        return new Sentence("insight.sentence." + (high < 1 ? Proportion.of(ratio) : Proportion.SAME).code(), 0);
    }

    /** For how many weeks up to the latest point there were more notes than one would have expected. */
    private int weeksAbove(LocalDate asOf) {
        List<Expected> course = expected(asOf).stream().filter(one -> !one.point().joined()).toList();
        int weeks = 0;
        for (int i = course.size() - 1; i >= 0; i--) {
            Expected one = course.get(i);
            if (one.high() == null || one.perWeek() <= one.high()) {
                break;
            }
            weeks += IsoWeeks.between(one.point().from(), one.point().to()) + 1;
        }
        return weeks;
    }

    /** What rises is more, however little. */
    private static Proportion more(double ratio) {
        Proportion told = Proportion.of(ratio);
        return told.compareTo(Proportion.MORE) < 0 ? Proportion.MORE : told;
    }

    /** A point of several weeks counts at its last one, with the weeks it rests on as exposure. */
    private static TrendEstimate estimate(List<Point> all, LocalDate asOf) {
        List<Point> points = all.stream().filter(point -> !point.joined()).toList();
        if (points.size() < SHORTEST) {
            return Trend.of(new int[0], new double[0]);
        }
        LocalDate first = points.get(0).from();
        int length = IsoWeeks.between(first, points.get(points.size() - 1).to()) + 1;
        int[] counts = new int[length];
        double[] exposure = new double[length];
        for (Point point : points) {
            int week = IsoWeeks.between(first, point.to());
            counts[week] = Math.toIntExact(Math.max(0, point.count()));
            exposure[week] = point.exposure(asOf);
        }
        return Trend.of(counts, exposure);
    }

    private static List<Week> weeks(List<Point> points) {
        Map<LocalDate, Long> single = new HashMap<>();
        points.stream().filter(point -> point.from().plusDays(6).equals(point.to()))
                .forEach(point -> single.put(point.from(), point.count()));
        return new IsoWeeks.Range(points.get(0).from(), points.get(points.size() - 1).to()).mondays().stream()
                .map(monday -> new Week(monday, single.get(monday))).toList();
    }
}
