package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.people.web.ViewsOfList;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.ShownTable;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.explore.Exploration;
import org.tributary.satisfaction.explore.Exploration.Panel;
import org.tributary.satisfaction.explore.Scales;

/** One metric over time along one dimension: small charts on one scale, and the table of the period beside the comparable one. */
@Named
@RequestScoped
public class ExplorePage {

    private static final int ROWS = 100;
    private static final int MOST_CHARTS = 12;

    @Inject
    Satisfaction satisfaction;

    @Inject
    Plans plans;

    @Inject
    ExploreWords words;

    @Inject
    LineWords lines;

    @Inject
    ChangeWords changes;

    @Inject
    Texts texts;

    @Inject
    ViewsOfList views;

    @Inject
    CurrentPerson currentPerson;

    private final Map<String, @Nullable String> asked = new HashMap<>();
    private int page = 1;
    private View view = View.EMPTY;

    /** A chart of one group, with its figure over the period. */
    public record Multiple(FigureCard card, String title, String url, LineChart chart, ChangeWords.@Nullable Link theme) {
    }

    /** All that the page shows, computed once. */
    record View(@Nullable Exploration told, @Nullable Multiple large, List<Multiple> multiples,
            List<LineWords.Happened> happened, Page<ExploreWords.Row> rows) {

        static final View EMPTY = new View(null, null, List.of(), List.of(),
                new Page<>(List.of(), 0, PageRequest.ofNumber(1, ROWS)));
    }

    public void load() {
        ExploreFilter filter = filter();
        boolean network = isNetwork();
        if (filter.isBackwards()) {
            return;
        }
        Plans.Standing standing = network ? plans.standing() : new Plans.Standing(Map.of(), List.of(), plans.scales());
        GroupBy by = filter.groupBy();
        List<Tally> totals = satisfaction.released(filter.metric(), GroupBy.NONE);
        List<Tally> cells = by == GroupBy.NONE ? List.of() : satisfaction.released(filter.metric(), by);
        List<String> all = by == GroupBy.NONE ? List.of() : by == GroupBy.AGENCY ? satisfaction.agencies() : by.codes();
        List<String> groups = filter.only().isEmpty() ? all : all.stream().filter(filter.only()::equals).toList();
        Exploration told = Exploration.of(filter.question(), totals, cells, groups, new Scales(standing.scales()));
        if (told.panels().isEmpty()) {
            return;
        }
        // Looked at alone, a group is drawn large, and the whole stands in the table beside it.
        Panel first = told.panels().get(groups.size() == 1 ? 1 : 0);
        boolean large = groups.size() <= 1;
        Page<Panel> shown = Page.of(told.panels(), PageRequest.ofNumber(page, ROWS));
        List<Multiple> multiples = large
                ? List.of()
                : shown.items().stream().filter(Panel::isDrawn).limit(MOST_CHARTS)
                        .map(panel -> multiple(told, panel, filter, lines.small(told, panel, standing), null)).toList();
        view = new View(told, large && first.isDrawn()
                ? multiple(told, first, filter, lines.chart(told, first, standing), words.meanwhile(told, first))
                : null, multiples, lines.happened(told, standing),
                shown.map(panel -> words.row(told, panel, url(panel, filter))));
    }

    private Multiple multiple(Exploration told, Panel panel, ExploreFilter filter, LineChart chart,
            ChangeWords.@Nullable Link theme) {
        return new Multiple(words.card(told, panel), words.title(told, panel), url(panel, filter), chart, theme);
    }

    /** Where a group stands alone; the whole leads nowhere. */
    private String url(Panel panel, ExploreFilter filter) {
        return panel.groupBy() == GroupBy.NONE ? "" : filter.with("only", panel.group(), views.getView());
    }

    public boolean isNetwork() {
        return currentPerson.is(Role.MANAGER);
    }

    private ExploreFilter filter() {
        Map<String, String> given = new HashMap<>();
        asked.forEach((name, value) -> given.put(name, value == null ? "" : value));
        return new ExploreFilter(given, isNetwork());
    }

    /** The filter as the URL has it, by the names there. */
    public Map<String, @Nullable String> getAsked() {
        return asked;
    }

    public ExploreWords.Form getForm() {
        return words.form(filter(), isNetwork());
    }

    public String getSubtitle() {
        Exploration told = view.told();
        return told == null ? texts.get("satisfaction.explore.empty") : words.subtitle(told, filter());
    }

    public boolean isBackwards() {
        return filter().isBackwards();
    }

    /** Whether the period stands beside another one. */
    public boolean isCompared() {
        Exploration told = view.told();
        return told != null && told.periods() != null && told.periods().earlier() != null;
    }

    public boolean isAnything() {
        return view.told() != null;
    }

    /** The chart of the only group there is. */
    public @Nullable Multiple getLarge() {
        return view.large();
    }

    public List<Multiple> getMultiples() {
        return view.multiples();
    }

    public List<LineWords.Happened> getHappened() {
        return view.happened();
    }

    public Page<ExploreWords.Row> getRows() {
        return view.rows();
    }

    /** The table as it is shown, for a file. */
    public ShownTable getShown() {
        return words.table(view.rows().items(), isCompared());
    }

    public String fileUrl(String format) {
        return filter().with("file", format, views.getView());
    }

    /** Whether some that are shown are in the table alone. */
    public boolean isMoreThanDrawn() {
        return view.multiples().size() == MOST_CHARTS
                && view.rows().items().stream().filter(row -> row.card().shown()).count() > MOST_CHARTS;
    }

    public String getFamily() {
        Exploration told = view.told();
        return told == null || told.findings().m() == 0 ? "" : changes.family(told.findings());
    }

    /** Leads back from one group to all of them; empty where all are shown. */
    public String getAllUrl() {
        ExploreFilter filter = filter();
        return filter.only().isEmpty() ? "" : filter.with("only", "", views.getView());
    }

    public List<String> getShareWith() {
        return Stream.of(Role.MANAGER, Role.PRINCIPAL).map(Role::code).toList();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
