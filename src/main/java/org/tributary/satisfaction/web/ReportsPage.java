package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.report.Report;
import org.tributary.satisfaction.report.ReportPlan;
import org.tributary.satisfaction.report.Reports;

/** One's reports, and what is wanted every month. */
@Named
@RequestScoped
public class ReportsPage {

    private static final String PAGE = "/satisfaction/reports.xhtml";

    @Inject
    Reports reports;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    private String view = "";
    private @Nullable List<Report.Row> rows;
    private @Nullable List<ReportPlan.Row> plans;
    private @Nullable List<Choice> views;

    public void plan() {
        turns.done("plan", () -> {
            reports.plan(PageTurns.id(view).orElse(null));
            turns.go(PAGE, "satisfaction.report.plannedNow");
        });
    }

    /** The button bears the id of its plan. */
    public void make() {
        press("make", id -> turns.go(PAGE, reports.makeNow(id) ? "satisfaction.report.made" : "satisfaction.report.there"));
    }

    public void end() {
        press("end", id -> {
            reports.end(id);
            turns.go(PAGE, "satisfaction.report.ended");
        });
    }

    private void press(String button, Consumer<UUID> act) {
        PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("plans:" + button))
                .ifPresent(id -> turns.done("plans", () -> act.accept(id)));
    }

    public List<Report.Row> getRows() {
        List<Report.Row> known = rows;
        if (known == null) {
            known = reports.list();
            rows = known;
        }
        return known;
    }

    public String made(Report.Row row) {
        return texts.say("satisfaction.report.madeOn", Dates.month(YearMonth.parse(row.month())),
                row.madeAt().atZoneSameInstant(settings.networkZone()).toLocalDate());
    }

    public List<ReportPlan.Row> getPlans() {
        List<ReportPlan.Row> known = plans;
        if (known == null) {
            known = reports.plans();
            plans = known;
        }
        return known;
    }

    public String name(ReportPlan.Row row) {
        return row.name().isEmpty() ? texts.get("satisfaction.report.ofOverview") : row.name();
    }

    /** The saved views that a report can be made of. */
    public List<Choice> getViews() {
        List<Choice> known = views;
        if (known == null) {
            known = reports.views().stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
            views = known;
        }
        return known;
    }

    public String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view == null ? "" : view;
    }
}
