package org.tributary.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tributary.insight.InsightQuery;
import org.tributary.insight.InsightTrend;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.observation.ObservationFilter;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.ShownTable;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.satisfaction.SatisfactionTable;

/** What a filter shows, as a table of cells: through the same doors as the pages, so by the same rules. */
@Stateless
public class Exports {

    private static final int MOST_ROWS = 100_000;

    @Inject
    Satisfaction satisfaction;

    @Inject
    Observations observations;

    @Inject
    Insights insights;

    @Inject
    CurrentPerson currentPerson;

    /** A cell is a text, a number, a date, a boolean or null. */
    public record Table(List<String> columns, List<List<Object>> rows) {
    }

    @Allowed({Role.MANAGER, Role.PRINCIPAL})
    @Audited("export.satisfaction")
    public Table satisfaction(Satisfaction.Query query) {
        SatisfactionTable table = satisfaction.find(query);
        return new Table(List.of("metric", "group", "n", "value", "low", "high", "band", "suppressed", "from", "to", "asOf"),
                table.items().stream().map(item -> cells(table.metric().code(), item.group(), item.n(), item.value(),
                        item.low(), item.high(), item.band(), item.suppressed(), table.from(), table.to(), table.asOf()))
                        .toList());
    }

    /** What a page shows to whoever reads it; it went through a door of its own. */
    @Allowed
    @Audited("export.shown")
    public Table shown(ShownTable table) {
        return new Table(table.columns(), table.rows().stream().map(row -> List.<Object>copyOf(row)).toList());
    }

    /** One's own notes; everybody's, without authors, for those who may read them. */
    @Allowed({Role.AGENT, Role.CURATOR, Role.COMPLIANCE})
    @Audited("export.observations")
    public Table observations(ObservationFilter filter) {
        boolean own = currentPerson.is(Role.AGENT)
                && (filter.mine() || !currentPerson.is(Role.CURATOR, Role.COMPLIANCE));
        List<ObservationRow> rows = all(request -> own
                ? observations.listMine(filter, request)
                : observations.listAll(filter, request));
        return new Table(List.of("id", "observedOn", "line", "state", "touchpoint", "kind", "customerScore", "status",
                "theme", "text"),
                rows.stream().map(row -> cells(row.id(), row.observedOn(), row.line(), row.state(), row.touchpoint(),
                        row.kind(), row.customerScore(), row.status(), row.theme() == null ? null : row.theme().title(),
                        row.text())).toList());
    }

    @Allowed({Role.AGENT, Role.MANAGER, Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("export.insights")
    public Table insights(InsightQuery query) {
        List<InsightView> rows = all(request -> insights.list(query, request));
        return new Table(List.of("id", "title", "summary", "status", "agents", "agencies", "states", "observations",
                "trend", "ratio", "low", "high", "asOf"),
                rows.stream().map(row -> {
                    InsightTrend trend = row.trend();
                    return cells(row.id(), row.title(), row.summary(), row.status(), row.reach().agents(),
                            row.reach().agencies(), row.reach().states(), row.observations(), trend.alarm(), trend.ratio(),
                            trend.low(), trend.high(), row.asOf());
                }).toList());
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> door) {
        List<T> rows = new ArrayList<>();
        PageRequest request = new PageRequest(0, PageRequest.MAXIMUM_LIMIT);
        Page<T> page = door.apply(request);
        rows.addAll(page.items());
        while (page.hasNext() && rows.size() < MOST_ROWS) {
            request = request.next();
            page = door.apply(request);
            rows.addAll(page.items());
        }
        return rows;
    }

    private static List<Object> cells(Object... cells) {
        return java.util.Collections.unmodifiableList(java.util.Arrays.asList(cells));
    }
}
