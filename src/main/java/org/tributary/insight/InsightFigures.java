package org.tributary.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.privacy.Figure;

/**
 * The released figures of one insight, in the words of an insight.
 *
 * @param asOf the day they were released
 * @param lines those that may be named; the states likewise
 */
public record InsightFigures(long agents, long agencies, long states, long observations, LocalDate asOf,
        List<InsightTrend.Point> points, List<String> lines, List<String> stateNames, Set<String> findableLines,
        Set<String> findableStates) {

    /** From what privacy released of the set; only what stands there is ever said. */
    public static InsightFigures of(Collection<Figure> figures, LocalDate asOf) {
        List<InsightTrend.Point> points = figures.stream().filter(figure -> figure.measure().equals("point"))
                .sorted(Comparator.comparing(Figure::from))
                .map(figure -> new InsightTrend.Point(figure.from(), figure.to().plusDays(6), figure.n())).toList();
        return new InsightFigures(total(figures, "agents"), total(figures, "agencies"), total(figures, "states"),
                total(figures, "contributions"), asOf, points, named(figures, "line"), named(figures, "state"),
                findable(figures, "line"), findable(figures, "state"));
    }

    private static long total(Collection<Figure> figures, String measure) {
        return figures.stream().filter(figure -> figure.measure().equals(measure) && figure.dimension().isEmpty())
                .mapToLong(Figure::n).findFirst().orElse(0);
    }

    /** By their own counts where these are released, then by name. */
    private static List<String> named(Collection<Figure> figures, String dimension) {
        Comparator<Figure> order = Comparator.<Figure>comparingLong(figure -> -cell(figures, dimension, figure.value()))
                .thenComparing(Figure::value);
        return figures.stream().filter(figure -> figure.measure().equals("named") && figure.dimension().equals(dimension))
                .filter(figure -> !figure.value().isEmpty() && !figure.value().equals("--")).sorted(order)
                .map(Figure::value).toList();
    }

    private static long cell(Collection<Figure> figures, String dimension, String value) {
        return figures.stream().filter(figure -> figure.measure().equals("contributions"))
                .filter(figure -> figure.dimension().equals(dimension) && figure.value().equals(value))
                .mapToLong(Figure::n).findFirst().orElse(0);
    }

    private static Set<String> findable(Collection<Figure> figures, String dimension) {
        return figures.stream().filter(figure -> figure.dimension().equals(dimension) && !figure.value().isEmpty())
                .map(Figure::value).collect(Collectors.toUnmodifiableSet());
    }
}
