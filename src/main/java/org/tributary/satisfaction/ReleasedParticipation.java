package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.ReleasedFigure;
import org.tributary.satisfaction.figure.Share;

/**
 * Who took part in four weeks, as it was released.
 *
 * @param from    the first day of the four weeks, {@code to} the last; null before the first release
 * @param unended notes whose end was due and that have none, of the notes of half a year
 * @param since   the first day of that half year
 */
public record ReleasedParticipation(@Nullable LocalDate from, @Nullable LocalDate to, Map<String, Share> kinds,
        Map<String, Map<String, Share>> cells, @Nullable Share unended, @Nullable LocalDate since) {

    /** Whether new, returning, stayed or lapsed. */
    public Optional<Share> kind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** What is shown of a dimension, by value in order. */
    public Map<String, Share> cells(String dimension) {
        return cells.getOrDefault(dimension, Map.of());
    }

    static ReleasedParticipation of(Collection<ReleasedFigure> figures) {
        List<ReleasedFigure> active = figures.stream().filter(one -> one.measure().equals(ParticipationReleases.ACTIVE))
                .toList();
        Map<String, Map<String, Share>> cells = new TreeMap<>();
        active.stream().filter(one -> !one.dimension1().isEmpty()).forEach(one -> share(one).ifPresent(share -> cells
                .computeIfAbsent(one.dimension1(), key -> new TreeMap<>()).put(one.value1(), share)));
        Optional<ReleasedFigure> any = active.stream().findFirst();
        Optional<ReleasedFigure> unended = figures.stream()
                .filter(one -> one.measure().equals(ParticipationReleases.UNENDED)).findFirst();
        Map<String, Share> kinds = cells.containsKey(TakingPart.KIND) ? cells.remove(TakingPart.KIND) : Map.of();
        return new ReleasedParticipation(any.map(ReleasedFigure::from).orElse(null),
                any.map(one -> one.to().plusDays(6)).orElse(null), kinds, cells,
                unended.flatMap(ReleasedParticipation::share).orElse(null),
                unended.map(ReleasedFigure::from).orElse(null));
    }

    private static Optional<Share> share(ReleasedFigure figure) {
        return figure.n() == null || figure.value() == null
                ? Optional.empty()
                : Optional.of(new Share((int) Math.round(figure.value() * figure.n() / 100), figure.n().intValue()));
    }
}
