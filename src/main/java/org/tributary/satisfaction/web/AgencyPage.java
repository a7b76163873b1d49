package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Interval;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.IntervalBars;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Limits;
import org.tributary.satisfaction.AgencyStanding;
import org.tributary.satisfaction.AgencyStandings;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.figure.Change;

/** A principal's own agency beside the network. */
@Named
@RequestScoped
public class AgencyPage {

    private static final List<Metric> SHOWN = List.of(Metric.NPS, Metric.CSAT, Metric.CES);

    @Inject
    AgencyStandings standings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    SatisfactionWords words;

    @Inject
    Texts texts;

    private String period = "";
    private List<Shown> shown = List.of();

    /** One metric: both on one scale, and what may be said of their difference. */
    public record Shown(String metric, String weeks, @Nullable IntervalBars bars, String sentence) {
    }

    public void load() {
        List<AgencyStanding> all = standings.own(SHOWN, switch (getPeriod()) {
            case "all" -> 0;
            case "3" -> 13;
            default -> 52;
        });
        shown = all.stream().allMatch(standing -> standing.own() == null) ? List.of() : all.stream().map(this::shown).toList();
    }

    private Shown shown(AgencyStanding standing) {
        String metric = texts.get("satisfaction.metric." + standing.metric().code());
        if (standing.own() == null || standing.network() == null || standing.from() == null || standing.to() == null) {
            return new Shown(metric, "", null, texts.get("satisfaction.agency.missing"));
        }
        IntervalBars bars = IntervalBars.of(List.of(
                estimate(standing.metric(), texts.get("satisfaction.agency.own"), standing.own()),
                estimate(standing.metric(), texts.get("satisfaction.agency.network"), standing.network())));
        Change apart = standing.apart();
        return new Shown(metric, texts.say("satisfaction.agency.weeks", Dates.day(standing.from()), Dates.day(standing.to())),
                bars, apart == null ? "" : sentence(apart));
    }

    private IntervalBars.Estimate estimate(Metric metric, String name, Metric.Value value) {
        Interval interval = value.interval();
        String text = value.value() == null
                ? texts.say("satisfaction.band." + value.band(), Numbers.whole(interval.low()), Numbers.whole(interval.high()))
                : Numbers.whole(value.value()) + (metric.isNet() ? "" : " %");
        return new IntervalBars.Estimate(name, interval.low(), value.shown(), interval.high(),
                texts.say("satisfaction.agency.value", text, words.interval(interval), value.n()), words.interval(interval));
    }

    private String sentence(Change apart) {
        String key = switch (apart.arrow()) {
            case UP -> "satisfaction.agency.above";
            case DOWN -> "satisfaction.agency.below";
            case NONE -> "satisfaction.agency.alike";
        };
        return texts.say(key, Numbers.signed(apart.value()), Numbers.signed(apart.interval().low()),
                Numbers.signed(apart.interval().high()));
    }

    public List<Shown> getShown() {
        return shown;
    }

    public String getSubtitle() {
        String agency = currentPerson.find().map(Actor::agencyName).orElse("");
        return texts.say("satisfaction.agency.subtitle", agency);
    }

    /** What is needed before anything can be shown; the same whatever is there. */
    public String getNeeded() {
        Limits limits = Limits.LOWEST;
        return texts.say("satisfaction.agency.needed", limits.answers(), limits.agents(), limits.answersLeft(),
                limits.agentsLeft());
    }

    public String getPeriod() {
        return Set.of("3", "12", "all").contains(period) ? period : "12";
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
