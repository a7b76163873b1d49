package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.alert.AlertRule;
import org.tributary.satisfaction.alert.AlertRules;
import org.tributary.satisfaction.alert.NewRule;
import org.tributary.satisfaction.alert.Watched;
import org.tributary.satisfaction.alert.When;

/** The rules that stand, and the form for another. */
@Named
@RequestScoped
public class AlertRulesPage {

    private static final List<Vocabulary> PLACES = List.of(Vocabulary.LINE, Vocabulary.STATE, Vocabulary.TOUCHPOINT);

    @Inject
    AlertRules rules;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    private String metric = "nps";
    private String place = "";
    private String when = When.FELL.code();
    private String threshold = "";
    private String weeks = "13";
    private String leastN = "50";
    private String owner = "";
    private @Nullable List<AlertRule.Row> rows;

    public void write() {
        turns.done("rule", () -> {
            int raised = rules
                    .write(new NewRule(metric, place, when, PlansPage.number("threshold", threshold), Integer.parseInt(weeks),
                            whole("leastN", leastN), PageTurns.id(owner).orElse(null)));
            turns.go(AlertsPage.PAGE, raised == 0 ? "satisfaction.alert.written" : "satisfaction.alert.writtenAndRaised");
        });
    }

    private static int whole(String field, @Nullable String typed) {
        Double number = PlansPage.number(field, typed);
        if (number == null || number != Math.rint(number)) {
            throw new Invalid(field, "satisfaction.error.noNumber");
        }
        return number.intValue();
    }

    /** The button bears the id of what it ends. */
    public void end() {
        UUID id = PageTurns
                .id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("rules:end"))
                .orElse(null);
        if (id != null && turns.done("rules", () -> rules.end(id))) {
            turns.go(AlertsPage.PAGE, "satisfaction.alert.ended");
        }
    }

    public List<AlertRule.Row> getRows() {
        List<AlertRule.Row> known = rows;
        if (known == null) {
            known = rules.list();
            rows = known;
        }
        return known;
    }

    public String about(AlertRule.Row row) {
        String metricName = texts.get("satisfaction.metric." + row.watched().metric());
        return place(row.watched()).isEmpty()
                ? metricName
                : texts.say("satisfaction.alert.of", metricName, place(row.watched()));
    }

    private String place(Watched watched) {
        return PLACES.stream().filter(codes -> codes.name().equals(watched.by().name())).findFirst()
                .map(codes -> texts.get(codes.key(watched.cell()))).orElse("");
    }

    /** When it raises an alert. */
    public String condition(AlertRule.Row row) {
        Double least = row.threshold();
        return texts.say("satisfaction.alert.rule." + row.when().code(), least == null ? "" : Numbers.plain(least));
    }

    public String terms(AlertRule.Row row) {
        int over = row.watched().metric().equals(Watched.ACTIVE) ? 4 : row.weeks();
        return texts.say("satisfaction.alert.terms", over, row.leastN(), row.owner());
    }

    public List<Choice> getMetrics() {
        return Watched.metrics().stream().map(code -> new Choice(code, texts.get("satisfaction.metric." + code))).toList();
    }

    public List<Choice> getPlaces() {
        List<Choice> places = new ArrayList<>();
        for (Vocabulary codes : PLACES) {
            String by = GroupBy.valueOf(codes.name()).code();
            codes.codes().forEach(code -> places.add(new Choice(by + ":" + code,
                    texts.say("satisfaction.alert.place." + by, texts.get(codes.key(code))))));
        }
        return places;
    }

    public List<Choice> getWhens() {
        return Arrays.stream(When.values())
                .map(one -> new Choice(one.code(), texts.get("satisfaction.alert.when." + one.code())))
                .toList();
    }

    public List<Choice> getPeriods() {
        return AlertRules.WEEKS.stream()
                .map(one -> new Choice(one.toString(), texts.say("satisfaction.alert.weeks", one))).toList();
    }

    public String getMetric() {
        return metric;
    }

    public void setMetric(String metric) {
        this.metric = metric;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getThreshold() {
        return threshold;
    }

    public void setThreshold(String threshold) {
        this.threshold = threshold;
    }

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public String getLeastN() {
        return leastN;
    }

    public void setLeastN(String leastN) {
        this.leastN = leastN;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner == null ? "" : owner;
    }
}
