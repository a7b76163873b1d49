package org.tributary.satisfaction.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Participation;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.Tally;

/** Reads the figures of rules as the pages show them: released, by period, with what they changed. */
@ApplicationScoped
class Readings {

    @Inject
    Satisfaction satisfaction;

    @Inject
    Participation participation;

    /** What is read once, however many rules look at it. */
    private record Source(Metric metric, GroupBy by) {
    }

    /** The readings of those rules whose figure can be shown. */
    Map<AlertRule, Reading> of(Collection<AlertRule> rules) {
        Map<AlertRule, Reading> readings = new HashMap<>();
        Map<Source, List<Tally>> read = new HashMap<>();
        for (AlertRule rule : rules) {
            Watched watched = rule.watched();
            Optional<Metric> metric = watched.figure();
            Optional<Reading> reading = metric.isEmpty()
                    ? Reading.of(participation.activeShare(0))
                    : Reading.of(figure(rule, read.computeIfAbsent(new Source(metric.get(), watched.by()),
                            source -> satisfaction.released(source.metric(), source.by()))));
            reading.ifPresent(one -> readings.put(rule, one));
        }
        return readings;
    }

    private static PeriodFigure figure(AlertRule rule, List<Tally> tallies) {
        Watched watched = rule.watched();
        return PeriodFigure.of(watched.figure().orElseThrow(),
                tallies.stream().filter(tally -> watched.cell().isEmpty() || tally.group().equals(watched.cell())).toList(),
                rule.weeks());
    }
}
