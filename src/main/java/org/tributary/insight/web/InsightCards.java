package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tributary.insight.InsightTrend;
import org.tributary.insight.InsightView;
import org.tributary.insight.MyPart;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Sparkline;
import org.tributary.platform.web.Texts;

/** Turns an insight into the words and the line that a list shows. */
@Named
@ApplicationScoped
public class InsightCards {

    private static final int POINTS_OF_LINE = 12;
    private static final int NAMED_STATES = 3;

    @Inject
    Texts texts;

    /** A chip: its words, kind and icon as {@code t:chip} takes them. */
    public record Chip(String text, String kind, String icon) {
    }

    /** An insight as a row of a list. */
    public record Card(InsightView insight, String reach, List<Chip> chips, Sparkline line, boolean drawn) {
    }

    public Card card(InsightView insight) {
        List<Chip> chips = new java.util.ArrayList<>();
        carrier(insight, chips);
        if (!insight.suppressed()) {
            chips.add(trend(insight));
        }
        chips.add(status(insight.status()));
        if (insight.publications() instanceof Collection<?> all && !all.isEmpty()) {
            chips.add(new Chip(texts.get("insight.list.guidanceOut"), "acc", "book-open-check"));
        }
        return new Card(insight, reach(insight), chips, sparkline(insight), insight.trend().points().size() > 1);
    }

    public List<Card> cards(Collection<InsightView> insights) {
        return insights.stream().map(this::card).toList();
    }

    /** How far the insight reaches, in one line. */
    public String reach(InsightView insight) {
        LocalDate asOf = insight.asOf();
        if (insight.suppressed() || asOf == null) {
            return insight.source() == null
                    ? texts.get("insight.list.hidden")
                    : texts.say("insight.starter.reach", insight.source());
        }
        return texts.say("insight.list.reach", insight.reach().agents(), insight.reach().agencies(),
                insight.reach().states(), insight.observations(), Dates.shortDate(asOf));
    }

    /** The same without the agents, who stand above it as a number. */
    public String reachBesideAgents(InsightView insight) {
        LocalDate asOf = insight.asOf();
        return asOf == null
                ? ""
                : texts.say("insight.view.reachMeta", insight.reach().agencies(), insight.reach().states(),
                        insight.observations(), Dates.shortDate(asOf));
    }

    /** What stands over an insight's title: where the carrier is, the trend, the line and the states that may be named. */
    public List<Chip> chips(InsightView insight) {
        List<Chip> chips = new java.util.ArrayList<>();
        carrier(insight, chips);
        chips.add(status(insight.status()));
        if (!insight.suppressed()) {
            chips.add(trend(insight));
        }
        insight.lines().forEach(code -> chips.add(new Chip(line(code), "plain", "")));
        if (!states(insight).isEmpty()) {
            chips.add(new Chip(states(insight), "plain", ""));
        }
        return chips;
    }

    private void carrier(InsightView insight, List<Chip> chips) {
        if (insight.source() != null) {
            chips.add(new Chip(texts.get("insight.starter.chip"), "acc", "building-2"));
        }
    }

    public Chip trend(InsightView insight) {
        InsightTrend trend = insight.trend();
        String kind = trend.alarm().equals("alarm") ? "rise" : trend.rises() ? "warn" : "plain";
        return new Chip(texts.get(trend.words()), kind, trend.pointsUp() ? "trending-up" : "");
    }

    /** How its notes go, as one would tell it. */
    public String sentence(InsightView insight) {
        LocalDate asOf = insight.asOf();
        if (asOf == null) {
            return "";
        }
        InsightTrend.Sentence sentence = insight.trend().sentence(asOf);
        return texts.say(sentence.key(), sentence.weeks());
    }

    /** The same with its figures: the ratio to what was expected, its 95 % interval, and how to read the chart. */
    public String course(InsightView insight) {
        InsightTrend trend = insight.trend();
        return trend.ratio() == null || trend.low() == null || trend.high() == null
                ? texts.get("insight.view.notesMeta")
                : texts.say("insight.view.ratio", Numbers.tenth(trend.ratio()), Numbers.tenth(trend.low()),
                        Numbers.tenth(trend.high()),
                        texts.get("insight.view.notesMeta"));
    }

    public Chip status(String code) {
        String kind = switch (code) {
            case "acting", "looking" -> "acc";
            case "done" -> "good";
            default -> "plain";
        };
        return new Chip(texts.get("insight.status." + code), kind, "");
    }

    public String line(String code) {
        return texts.get(Vocabulary.LINE.key(code));
    }

    /** The states that may be named, and that there are others. */
    public String states(InsightView insight) {
        List<String> named = insight.states();
        Long all = insight.reach().states();
        if (named.isEmpty()) {
            return "";
        }
        String first = String.join(" ", named.subList(0, Math.min(NAMED_STATES, named.size())));
        boolean more = all != null && all > Math.min(NAMED_STATES, named.size());
        return more ? texts.say("insight.list.statesAndOthers", first) : first;
    }

    /** What is known of a reader's own part, in sentences. */
    public List<String> part(MyPart part) {
        List<String> words = new java.util.ArrayList<>();
        if (!part.notedOn().isEmpty()) {
            words.add(texts.say("insight.view.noted", day(part.notedOn().get(part.notedOn().size() - 1)),
                    part.notedOn().size()));
        }
        LocalDate since = part.countedSince();
        if (since != null) {
            words.add(texts.say("insight.view.countedSince", day(since)));
        } else if (!part.notedOn().isEmpty() || part.sameHereOn() != null) {
            words.add(texts.get("insight.view.countsNext"));
        }
        LocalDate tapped = part.sameHereOn();
        if (tapped != null) {
            words.add(texts.say("insight.view.tapped", day(tapped)));
        }
        words.add(texts.get(part.follows() ? "insight.view.follows" : "insight.view.followsNot"));
        return words;
    }

    public String day(LocalDate date) {
        return Dates.weekday(date);
    }

    public String shortDay(LocalDate date) {
        return Dates.shortDay(date);
    }

    private static Sparkline sparkline(InsightView insight) {
        LocalDate asOf = insight.asOf();
        if (asOf == null) {
            return Sparkline.of(List.of());
        }
        List<Double> rates = insight.trend().points().stream().map(point -> point.count() / point.exposure(asOf)).toList();
        List<Double> latest = rates.subList(Math.max(0, rates.size() - POINTS_OF_LINE), rates.size());
        return Sparkline.of(latest, insight.trend().rises() ? Set.of(latest.size() - 1) : Set.of());
    }
}
