package org.tributary.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tributary.platform.IsoWeeks;
import org.tributary.pooling.Trend;
import org.tributary.pooling.TrendEstimate;
import org.tributary.pooling.TrendEstimate.Alarm;

/**
 * The trend of a theme of the live pool: its latest whole week of observation beside what the weeks before let one expect, the
 * notes of all themes being the exposure. For curators only; others read {@link InsightTrend}, from released points.
 *
 * @param week the Monday of the latest whole week
 * @param notes the theme's notes of that week
 * @param exposure the notes of all themes in that week
 * @param known all NaN where too little is known
 */
public record ThemeTrend(LocalDate week, int notes, int exposure, TrendEstimate known) {

    /** Fewer notes than so many in so many weeks raise no alarm, whatever the chance says (Farrington et al. 1996). */
    private static final int LEAST_NOTES = 5;
    private static final int WEEKS_OF_LEAST = 4;

    /** A week with what was usual for it, in notes; {@code low} and {@code high} are NaN where too little is known. */
    public record Expected(LocalDate week, int notes, double low, double high, boolean alarm) {
    }

    /** From the notes of a theme and of all themes by the Mondays of their weeks; weeks after the latest whole one are left out. */
    static ThemeTrend of(Map<LocalDate, Integer> own, Map<LocalDate, Integer> all, LocalDate latest) {
        return new ThemeTrend(latest, own.getOrDefault(latest, 0), all.getOrDefault(latest, 0),
                estimate(own, all, first(all, latest), latest));
    }

    /**
     * The latest weeks, each judged by the ones before it; the usual range is ±2 standard errors of a Poisson count.
     *
     * @param most how many weeks
     */
    static List<Expected> course(Map<LocalDate, Integer> own, Map<LocalDate, Integer> all, LocalDate latest, int most) {
        LocalDate first = first(all, latest);
        LocalDate born = own.keySet().stream().min(Comparator.naturalOrder()).orElse(latest);
        List<Expected> course = new ArrayList<>();
        for (LocalDate week = latest.minusWeeks(most - 1L); !week.isAfter(latest); week = week.plusWeeks(1)) {
            if (!week.isBefore(born)) {
                TrendEstimate estimate = estimate(own, all, first, week);
                double spread = 2 * Math.sqrt(estimate.expected());
                course.add(new Expected(week, own.getOrDefault(week, 0), Math.max(0, estimate.expected() - spread),
                        estimate.expected() + spread, estimate.isRaised()));
            }
        }
        return course;
    }

    private static LocalDate first(Map<LocalDate, Integer> all, LocalDate latest) {
        return all.keySet().stream().min(Comparator.naturalOrder()).filter(week -> week.isBefore(latest)).orElse(latest);
    }

    private static TrendEstimate estimate(Map<LocalDate, Integer> own, Map<LocalDate, Integer> all, LocalDate first,
            LocalDate latest) {
        int length = Math.max(0, IsoWeeks.between(first, latest)) + 1;
        int[] counts = new int[length];
        double[] exposure = new double[length];
        for (int week = 0; week < length; week++) {
            counts[week] = own.getOrDefault(first.plusWeeks(week), 0);
            exposure[week] = all.getOrDefault(first.plusWeeks(week), 0);
        }
        int lately = Arrays.stream(counts).skip(Math.max(0, length - WEEKS_OF_LEAST)).sum();
        TrendEstimate estimate = Trend.of(counts, exposure);
        return lately < LEAST_NOTES && estimate.isRaised()
                ? new TrendEstimate(estimate.expected(), estimate.ratio(), estimate.low(), estimate.high(), Alarm.STEADY)
                : estimate;
    }

    public boolean rises() {
        return known.isRaised();
    }

    /** Whether an arrow may stand beside it: none while the interval holds one. */
    public boolean pointsUp() {
        return rises() && known.low() > 1;
    }

    /** {@code alarm}, {@code emerging}, {@code steady}, or {@code none} where too little is known. */
    public String code() {
        return switch (known.alarm()) {
            case ALARM -> "alarm";
            case EMERGING -> "emerging";
            case STEADY -> "steady";
            case NONE -> "none";
        };
    }

    /** Whether there is a ratio to show. */
    public boolean isKnown() {
        return known.alarm() != Alarm.NONE;
    }
}
