package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.IntervalBars;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.ShownTable;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.EffectRow;
import org.tributary.satisfaction.Effects;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Participation;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.SatisfactionItem;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.Tally;

/** Satisfaction at a glance: of the network for a manager, of the own agency for a principal. */
@Named
@RequestScoped
public class OverviewPage {

    private static final List<Metric> SHOWN = List.of(Metric.NPS, Metric.CSAT, Metric.CES);
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
    SatisfactionWords words;

    @Inject
    Texts texts;

    @Inject
    CurrentPerson currentPerson;

    private String period = "";
    private String by = "";
    private View view = View.EMPTY;

    /** All that the page shows, computed once. */
    record View(List<FigureCard> cards, @Nullable LineChart chart, List<SatisfactionWords.Happened> happened,
            @Nullable IntervalBars bars,
            List<EffectRow> effects, int allEffects, @Nullable LocalDate from, @Nullable LocalDate to, String against) {

        static final View EMPTY = new View(List.of(), null, List.of(), null, List.of(), 0, null, null, "");
    }

    public void load() {
        List<Tally> totals = satisfaction.totals(SHOWN);
        List<FigureCard> cards = new ArrayList<>();
        List<PeriodFigure> figures = SHOWN.stream().map(metric -> PeriodFigure.of(metric, totals, weeks())).toList();
        boolean manager = isManager();
        Plans.Standing standing = manager ? plans.standing() : Plans.Standing.NONE;
        figures.forEach(figure -> cards.add(words.card(figure, standing.aims().get(figure.metric()))));
        PeriodFigure score = figures.get(0);
        SatisfactionTable months = satisfaction.months(Metric.NPS, totals);
        SatisfactionTable broken = null;
        List<EffectRow> helped = List.of();
        if (manager) {
            cards.add(words.card(participation.activeShare(0)));
            broken = satisfaction.find(new Satisfaction.Query(Metric.NPS, score.from(), score.to(), groupBy()));
            helped = EffectWords.toldFirst(effects.list());
        }
        view = new View(cards, months.items().stream().allMatch(SatisfactionItem::suppressed)
                ? null
                : words.marked(words.chart(months), months, standing), words.happened(months, standing.happened()),
                broken == null ? null : words.bars(broken).orElse(null),
                helped.stream().limit(MOST_EFFECTS).toList(), helped.size(),
                broken == null || broken.from() == null ? score.from() : broken.from(),
                broken == null || broken.to() == null ? score.to() : broken.to(), against(score));
    }

    private String against(PeriodFigure score) {
        if (score.from() == null || score.to() == null) {
            return texts.get("satisfaction.overview.empty");
        }
        String what = score.against() == null
                ? "satisfaction.overview.period"
                : score.yearAgo()
                        ? "satisfaction.overview.againstYear"
                        : "satisfaction.overview.againstBefore";
        return texts.say(what, Dates.day(score.from()), Dates.day(score.to()));
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

    public List<FigureCard> getCards() {
        return view.cards();
    }

    /** The figures as they are shown, for a file. */
    public ShownTable getFigures() {
        return FigureCard.table(view.cards(), texts);
    }

    public @Nullable LineChart getChart() {
        return view.chart();
    }

    /** What the numbers in the chart mean. */
    public List<SatisfactionWords.Happened> getHappened() {
        return view.happened();
    }

    /** What stands in the place of the months where none can be shown. */
    public String getNoMonths() {
        boolean any = view.cards().stream().anyMatch(FigureCard::shown);
        return texts.get(any ? "satisfaction.overview.noSingleMonth" : "satisfaction.overview.noMonths");
    }

    public @Nullable IntervalBars getBars() {
        return view.bars();
    }

    public String getSubtitle() {
        return view.against();
    }

    /** How the breakdown's own period reads, which may be wider than the one asked for. */
    public String getBreakdownMeta() {
        return view.from() == null || view.to() == null
                ? ""
                : texts.say("satisfaction.overview.breakdownMeta", Dates.day(view.from()), Dates.day(view.to()));
    }

    public List<EffectRow> getEffects() {
        return view.effects();
    }

    public int getAllEffects() {
        return view.allEffects();
    }

    /** The query of the export that has exactly what the breakdown shows. */
    public String getBreakdownQuery() {
        return "metric=nps&groupBy=" + getBy() + range();
    }

    private String range() {
        return view.from() == null ? "" : "&from=" + view.from() + "&to=" + view.to();
    }
}
