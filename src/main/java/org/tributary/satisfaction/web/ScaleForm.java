package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.ScaleChanges;

/** Where the lines of charts break, noted beside targets and events. */
@Named
@RequestScoped
public class ScaleForm {

    private static final String PAGE = "/satisfaction/plans.xhtml";

    @Inject
    ScaleChanges changes;

    @Inject
    Plans plans;

    @Inject
    PlansPage plansPage;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    private @Nullable String metric;
    private @Nullable LocalDate day;
    private String words = "";
    private @Nullable List<Row> rows;

    /** One that stands, the latest last. */
    public record Row(UUID id, String title, String by) {
    }

    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            known = plans.scales().stream()
                    .map(row -> new Row(row.id(), texts.say("satisfaction.plans.scaleOf", label(row.metric()), row.words()),
                            texts.say("satisfaction.plans.scaleBy", Dates.day(row.day()), row.author())))
                    .toList();
            rows = known;
        }
        return known;
    }

    public List<Choice> getMetrics() {
        return Metric.ASKED.stream().map(one -> new Choice(one.code(), label(one))).toList();
    }

    private String label(Metric one) {
        return texts.get("satisfaction.metric." + one.code());
    }

    public void note() {
        if (turns.done("scale", () -> changes.note(metric, day, words))) {
            turns.go(PAGE, "satisfaction.plans.scaleNoted");
        } else {
            plansPage.load();
        }
    }

    /** The button bears the id of what it takes back. */
    public void remove() {
        UUID id = PageTurns
                .id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("rescaling:remove"))
                .orElse(null);
        if (id != null && turns.done("rescaling", () -> changes.remove(id))) {
            turns.go(PAGE, "satisfaction.plans.removed");
        }
    }

    public @Nullable String getMetric() {
        return metric;
    }

    public void setMetric(@Nullable String metric) {
        this.metric = metric;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
