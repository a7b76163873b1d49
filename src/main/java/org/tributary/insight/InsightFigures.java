package org.tributary.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.privacy.Figure;
import org.tributary.privacy.ReleasedFigure;

/**
 * The released figures of one insight, in the words of an insight.
 *
 * @param asOf the day they were released
 * @param lines those that may be named, the largest first; {@code stateNames} likewise
 * @param findableLines those by which the insight may be found
 */
public record InsightFigures(long agents, long agencies, long states, long observations, LocalDate asOf,
        List<InsightTrend.Point> points, List<String> lines, List<String> stateNames, Set<String> findableLines,
        Set<String> findableStates) {

    /** Stands where an insight is shown without any figure; nobody reads these numbers. */
    static final InsightFigures SILENT = new InsightFigures(0, 0, 0, 0, LocalDate.EPOCH, List.of(), List.of(), List.of(),
            Set.of(), Set.of());

    /** From what privacy released of the set; only what stands there is ever said. Empty where it is hidden, or nobody. */
    public static Optional<InsightFigures> of(Collection<ReleasedFigure> released, LocalDate asOf) {
        List<ReleasedFigure> figures = released.stream().filter(figure -> !figure.suppressed()).toList();
        if (total(figures, "agents") == 0) {
            return Optional.empty();
        }
        Set<LocalDate> joined = figures.stream().filter(figure -> figure.measure().equals(Figure.JOINED))
                .map(ReleasedFigure::from).collect(Collectors.toSet());
        List<InsightTrend.Point> points = figures.stream().filter(figure -> figure.measure().equals("point"))
                .sorted(Comparator.comparing(ReleasedFigure::from))
                .map(figure -> new InsightTrend.Point(figure.from(), figure.to().plusDays(6), n(figure),
                        joined.contains(figure.from())))
                .toList();
        return Optional.of(new InsightFigures(total(figures, "agents"), total(figures, "agencies"),
                total(figures, "states"), total(figures, "contributions"), asOf, points, named(figures, "line"),
                named(figures, "state"), findable(figures, "line"), findable(figures, "state")));
    }

    private static long n(ReleasedFigure figure) {
        Long n = figure.n();
        return n == null ? 0 : n;
    }

    private static long total(Collection<ReleasedFigure> figures, String measure) {
        return figures.stream().filter(figure -> figure.measure().equals(measure) && figure.dimension1().isEmpty())
                .mapToLong(InsightFigures::n).findFirst().orElse(0);
    }

    private static List<String> named(Collection<ReleasedFigure> figures, String dimension) {
        Comparator<ReleasedFigure> order = Comparator
                .<ReleasedFigure>comparingLong(figure -> -cell(figures, dimension, figure.value1()))
                .thenComparing(ReleasedFigure::value1);
        return figures.stream().filter(figure -> figure.measure().equals("named") && figure.dimension1().equals(dimension))
                .filter(figure -> isValue(figure.value1())).sorted(order).map(ReleasedFigure::value1).toList();
    }

    private static long cell(Collection<ReleasedFigure> figures, String dimension, String value) {
        return figures.stream().filter(figure -> figure.measure().equals("contributions"))
                .filter(figure -> figure.dimension1().equals(dimension) && figure.value1().equals(value))
                .mapToLong(InsightFigures::n).findFirst().orElse(0);
    }

    private static Set<String> findable(Collection<ReleasedFigure> figures, String dimension) {
        return figures.stream().filter(figure -> figure.dimension1().equals(dimension) && isValue(figure.value1()))
                .map(ReleasedFigure::value1).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isValue(String value) {
        return !value.isEmpty() && !value.equals("--");
    }
}
