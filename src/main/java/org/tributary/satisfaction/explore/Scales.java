package org.tributary.satisfaction.explore;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.ScaleChange;
import org.tributary.satisfaction.Tally;

/** From which days on metrics are asked in another way. */
public record Scales(List<ScaleChange.Row> changes) {

    public Scales {
        changes = changes.stream().sorted(Comparator.comparing(ScaleChange.Row::day)).toList();
    }

    public List<ScaleChange.Row> of(Metric metric) {
        return changes.stream().filter(change -> change.metric() == metric).toList();
    }

    /** What was released on one scale alone: the newest of which there is anything. */
    public List<Tally> newest(Metric metric, Collection<Tally> tallies) {
        List<LocalDate> days = Stream.concat(Stream.of(LocalDate.MIN), of(metric).stream().map(ScaleChange.Row::day)).toList();
        LocalDate end = LocalDate.MAX;
        for (int at = days.size() - 1; at >= 0; at--) {
            LocalDate first = days.get(at);
            LocalDate next = end;
            List<Tally> between = tallies.stream().filter(tally -> tally.metric() == metric
                    && !tally.from().isBefore(first) && tally.lastDay().isBefore(next)).toList();
            if (!between.isEmpty()) {
                return between;
            }
            end = first;
        }
        return List.of();
    }

    /** Of what lies between these days, that on the scale of the last one alone. */
    List<Tally> latest(Metric metric, LocalDate first, LocalDate last, Collection<Tally> tallies) {
        LocalDate since = of(metric).stream().map(ScaleChange.Row::day)
                .filter(day -> day.isAfter(first) && !day.isAfter(last)).reduce(first, (one, later) -> later);
        return tallies.stream().filter(tally -> tally.liesIn(since, last)).toList();
    }

    /** Whether answers on two scales come together between these days. */
    public boolean split(Metric metric, LocalDate first, LocalDate last) {
        return of(metric).stream().anyMatch(change -> change.day().isAfter(first) && !change.day().isAfter(last));
    }
}
