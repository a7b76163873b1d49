package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.Annotation;
import org.tributary.satisfaction.Annotations;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Survey;
import org.tributary.satisfaction.Targets;

/** What the carrier aims at, and what happened: both stand in the overview. */
@Named
@RequestScoped
public class PlansPage {

    private static final String PAGE = "/satisfaction/plans.xhtml";

    private List<Annotation.Row> rows = List.of();
    private Map<String, String> aims = new HashMap<>();
    private @Nullable LocalDate day;
    private String words = "";

    @Inject
    Targets targets;

    @Inject
    Annotations annotations;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    public void load() {
        list();
        targets.current().forEach((metric, aim) -> aims.put(metric.code(), Numbers.plain(aim)));
    }

    private void list() {
        rows = annotations.list();
    }

    public void aim() {
        boolean done = turns.done("aims", () -> {
            Map<Metric, @Nullable Double> wanted = new HashMap<>();
            Survey.SCORES.forEach(metric -> wanted.put(metric, number(metric.code(), aims.get(metric.code()))));
            targets.set(wanted);
            turns.go(PAGE, "satisfaction.plans.aimed");
        });
        if (!done) {
            list();
        }
    }

    /** What was typed, with a comma or a point; null where nothing was. @throws Invalid where it is no number */
    static @Nullable Double number(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Double.valueOf(typed.strip().replace(',', '.').replace('−', '-'));
        } catch (NumberFormatException noNumber) {
            throw new Invalid(field, "satisfaction.error.noNumber");
        }
    }

    public void note() {
        if (!turns.done("happened", () -> {
            annotations.note(day, words);
            turns.go(PAGE, "satisfaction.plans.noted");
        })) {
            load();
        }
    }

    /** The button bears the id of what it takes back. */
    public void remove() {
        UUID id = PageTurns
                .id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("removal:remove"))
                .orElse(null);
        if (id != null && turns.done("removal", () -> annotations.remove(id))) {
            turns.go(PAGE, "satisfaction.plans.removed");
        }
    }

    public String dayOf(Annotation.Row row) {
        return Dates.day(row.day());
    }

    public List<Annotation.Row> getRows() {
        return rows;
    }

    public List<Metric> getMetrics() {
        return Survey.SCORES;
    }

    /** By the code of its metric, as it is typed. */
    public Map<String, String> getAims() {
        return aims;
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
