package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.IntervalBars;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.ShownTable;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.EffectFamily;
import org.tributary.satisfaction.Effects;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Participation;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.explore.Exploration;

/** Satisfaction at a glance: of the network for a manager, of the own agency for a principal. */
@Named
@RequestScoped
public class OverviewPage {

    private static final Set<String> DIMENSIONS = Set.of("line", "state", "touchpoint");
    private static final int MOST_EFFECTS = 5;

    @Inject
    Satisfaction satisfaction;

    @Inject
    Participation participation;

    @Inject
    Effects effects;

    @Inject
    Plans plans;

    @Inject
    OverviewFigures figures;

    @Inject
    SatisfactionWords words;

    @Inject
    LineWords lines;

    @Inject
    EffectWords effectWords;

    @Inject
    Texts texts;

    @Inject
    CurrentPerson currentPerson;

    private String period = "";
    private String by = "";
    private View view = View.EMPTY;

    /** All that the page shows, computed once. */
    record View(OverviewFigures.Told told, @Nullable LineChart chart, List<LineWords.Happened> happened,
            @Nullable IntervalBars bars, List<EffectWords.Brief> effects, int allEffects, @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static final View EMPTY = new View(OverviewFigures.Told.NOTHING, null, List.of(), null, List.of(), 0, null, null);
    }

    public void load() {
        boolean manager = isManager();
        Plans.Standing standing = manager ? plans.standing() : new Plans.Standing(Map.of(), List.of(), plans.scales());
        ActiveShare active = manager ? participation.activeShare(0) : null;
        Map<GroupBy, List<Tally>> tallies = manager
                ? satisfaction.cells(OverviewFigures.SHOWN)
                : Map.of(GroupBy.NONE, satisfaction.totals(OverviewFigures.SHOWN));
        OverviewFigures.Released released = OverviewFigures.Released.of(tallies, standing, active);
        OverviewFigures.Told told = figures.told(released, weeks());
        Exploration months = OverviewFigures.months(released);
        SatisfactionTable broken = null;
        List<EffectFamily.Member> helped = List.of();
        if (manager) {
            broken = satisfaction.breakdown(new Satisfaction.Query(Metric.NPS, told.from(), told.to(), groupBy()),
                    released.cells());
            helped = EffectFamily.of(effects.list()).rows();
        }
        view = new View(told, months.panels().stream().anyMatch(panel -> panel.points().stream().anyMatch(
                point -> point.value() != null)) ? lines.chart(months, months.panels().get(0), standing) : null,
                lines.happened(months, standing), broken == null ? null : words.bars(broken).orElse(null),
                helped.stream().limit(MOST_EFFECTS).map(effectWords::brief).toList(), helped.size(),
                broken == null || broken.from() == null ? told.from() : broken.from(),
                broken == null || broken.to() == null ? told.to() : broken.to());
    }

    private int weeks() {
        return switch (getPeriod()) {
            case "all" -> 0;
            case "12" -> 52;
            default -> 13;
        };
    }

    private GroupBy groupBy() {
        return GroupBy.ofCode(getBy()).orElse(GroupBy.LINE);
    }

    public boolean isManager() {
        return currentPerson.is(Role.MANAGER);
    }

    public String getPeriod() {
        return Set.of("3", "12", "all").contains(period) ? period : "3";
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getBy() {
        return DIMENSIONS.contains(by) ? by : "line";
    }

    public void setBy(String by) {
        this.by = by;
    }

    /** The figures, what changed of them, and the numbers behind. */
    public OverviewFigures.Told getTold() {
        return view.told();
    }

    /** The figures as they are shown, for a file. */
    public ShownTable getFigures() {
        return FigureCard.table(view.told().cards(), texts);
    }

    public @Nullable LineChart getChart() {
        return view.chart();
    }

    /** What the numbers in the chart mean. */
    public List<LineWords.Happened> getHappened() {
        return view.happened();
    }

    /** What stands in the place of the months where none can be shown. */
    public String getNoMonths() {
        boolean any = view.told().cards().stream().anyMatch(FigureCard::shown);
        return texts.get(any ? "satisfaction.overview.noSingleMonth" : "satisfaction.overview.noMonths");
    }

    public @Nullable IntervalBars getBars() {
        return view.bars();
    }

    /** How the breakdown's own period reads, which may be wider than the one asked for. */
    public String getBreakdownMeta() {
        return view.from() == null || view.to() == null
                ? ""
                : texts.say("satisfaction.overview.breakdownMeta", Dates.day(view.from()), Dates.day(view.to()));
    }

    public List<EffectWords.Brief> getEffects() {
        return view.effects();
    }

    public int getAllEffects() {
        return view.allEffects();
    }

    /** The query of the export that has exactly what the breakdown shows. */
    public String getBreakdownQuery() {
        return "metric=nps&groupBy=" + getBy() + (view.from() == null ? "" : "&from=" + view.from() + "&to=" + view.to());
    }
}
