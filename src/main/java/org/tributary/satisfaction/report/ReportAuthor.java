package org.tributary.satisfaction.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Language;
import org.tributary.platform.Settings;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Participation;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.Targets;
import org.tributary.satisfaction.alert.Alert;
import org.tributary.satisfaction.alert.Alerts;

/** Composes a report of what was released up to the end of a month, in the language that is spoken. */
@ApplicationScoped
class ReportAuthor {

    private static final List<Metric> FIGURES = List.of(Metric.NPS, Metric.CSAT, Metric.CES);
    private static final List<GroupBy> DIMENSIONS = List.of(GroupBy.LINE, GroupBy.STATE, GroupBy.TOUCHPOINT);

    @Inject
    Satisfaction satisfaction;

    @Inject
    Participation participation;

    @Inject
    Targets targets;

    @Inject
    Alerts alerts;

    @Inject
    ReportWords words;

    @Inject
    java.time.Clock clock;

    @Inject
    Settings settings;

    ReportContent write(ReportScope scope, YearMonth month, Language language) {
        List<LocalDate> weeks = IsoWeeks.weeksOf(month);
        LocalDate end = weeks.get(weeks.size() - 1).plusDays(6);
        Metric metric = scope.metric();
        List<Metric> metrics = FIGURES.contains(metric) ? FIGURES : List.of(metric, FIGURES.get(0), FIGURES.get(1));
        List<Tally> totals = until(end, satisfaction.totals(metrics));
        List<WhatChanged.Candidate> family = new ArrayList<>();
        List<ReportContent.Figure> figures = new ArrayList<>();
        for (Metric one : metrics) {
            PeriodFigure figure = PeriodFigure.of(one, totals, scope.weeks());
            figures.add(words.figure(figure));
            family.add(new WhatChanged.Candidate(words.name(one), figure));
        }
        figures.add(words.figure(participation.activeShare(0)));
        Map<String, PeriodFigure> rows = new LinkedHashMap<>();
        for (GroupBy by : DIMENSIONS) {
            Map<String, PeriodFigure> cells = cells(scope, until(end, satisfaction.released(metric, by)));
            cells.forEach((cell, figure) -> family
                    .add(new WhatChanged.Candidate(words.cell(metric, by, cell), figure)));
            if (by == scope.by()) {
                rows.putAll(cells);
            }
        }
        PeriodFigure whole = PeriodFigure.of(metric, totals, scope.weeks());
        WhatChanged changed = WhatChanged.of(family);
        SatisfactionTable months = satisfaction.months(metric, totals);
        LocalDate made = LocalDate.ofInstant(clock.instant(), settings.networkZone());
        return new ReportContent(language.code(), words.title(month), words.cover(whole, made), words.get("figures"), figures,
                words.course(months, targets.current().get(metric)), words.get("changes"),
                changed.found().stream().map(words::changed).toList(), words.changesNote(changed),
                words.table(metric, scope.by(), rows), words.get("alerts"), alerts.list().stream()
                        .filter(alert -> alert.state() != Alert.State.RESOLVED).map(words::alert).toList(),
                words.get("notes"), words.notes());
    }

    /** Whole stretches only: what reaches beyond the month is left to the next report. */
    private static List<Tally> until(LocalDate end, Collection<Tally> tallies) {
        return tallies.stream().filter(tally -> !tally.to().plusDays(6).isAfter(end)).toList();
    }

    /** Every cell that is shown, the best first. */
    private static Map<String, PeriodFigure> cells(ReportScope scope, List<Tally> tallies) {
        Map<String, PeriodFigure> figures = new LinkedHashMap<>();
        tallies.stream().collect(Collectors.groupingBy(Tally::group)).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), PeriodFigure.of(scope.metric(), entry.getValue(), scope.weeks())))
                .filter(entry -> entry.getValue().value() != null)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, PeriodFigure> entry) -> -Objects.requireNonNull(entry.getValue().value()).shown())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
        return figures;
    }
}
