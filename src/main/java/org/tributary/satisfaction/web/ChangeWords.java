package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.InsightSource;
import org.tributary.platform.Interval;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Targets;
import org.tributary.satisfaction.explore.Comparison;
import org.tributary.satisfaction.explore.Findings;
import org.tributary.satisfaction.explore.Periods;

/** What may be said about figures and their changes: an arrow only for what was found among all comparisons of the page. */
@ApplicationScoped
class ChangeWords {

    @Inject
    Texts texts;

    @Inject
    SatisfactionWords words;

    /** A finding as a sentence, and the drill-down that shows it. */
    public record Told(String sentence, String url, boolean up) {
    }

    /** Words that lead somewhere. */
    public record Link(String words, String url) {
    }

    String label(Metric metric) {
        return texts.get("satisfaction.metric." + metric.code());
    }

    /** A figure in its unit; a band where all answers are alike. */
    String value(Metric.Value value) {
        return value.value() != null
                ? Numbers.whole(value.value())
                : texts.say("satisfaction.band." + value.band(), Numbers.whole(value.interval().low()),
                        Numbers.whole(value.interval().high()));
    }

    static String unit(Metric metric) {
        return metric.isNet() ? "" : " %";
    }

    /** @param value null where too few answers may be shown @param comparison null where there is none */
    FigureCard card(Metric metric, String label, Metric.@Nullable Value value, @Nullable Comparison comparison,
            Findings findings) {
        if (value == null) {
            return new FigureCard(label, "–", "", texts.get("satisfaction.explore.tooFew"), "", "", "", "", false);
        }
        FigureCard card = new FigureCard(label, value(value), unit(metric), words.interval(value.interval()),
                Numbers.whole(value.n()), "", "", "", true);
        return comparison == null ? card : moved(card, comparison, findings);
    }

    /** With how the figure moved. */
    FigureCard moved(FigureCard card, Comparison comparison, Findings findings) {
        boolean found = findings.tells(comparison);
        boolean up = comparison.value() > 0;
        return new FigureCard(card.label(), card.value(), card.unit(), card.interval(), card.n(),
                found ? change(comparison, findings) : texts.get("satisfaction.overview.noChange"),
                found ? up ? "good" : "rise" : "plain", found ? up ? "trending-up" : "trending-down" : "", true);
    }

    /** With how the figure stands to what is aimed at. */
    FigureCard aimed(FigureCard card, Metric.@Nullable Value value, @Nullable Double aim) {
        if (aim == null || value == null) {
            return card;
        }
        Targets.Standing standing = Targets.Standing.of(value.interval(), aim);
        return card.withTarget(texts.say("satisfaction.target." + standing.name().toLowerCase(Locale.ROOT), Numbers.plain(aim)),
                switch (standing) {
                    case REACHED -> "good";
                    case MISSED -> "warn";
                    case OPEN -> "plain";
                });
    }

    /** A change with its interval: at the family's level where it was found, else at 95 %. */
    String change(Comparison comparison, Findings findings) {
        Interval around = findings.tells(comparison) ? comparison.change().interval(findings.level()) : comparison.interval();
        return change(comparison.value(), around);
    }

    String change(double value, Interval around) {
        return texts.say("satisfaction.overview.change", Numbers.signed(value), Numbers.signed(around.low()),
                Numbers.signed(around.high()));
    }

    /** What was found, as one says it. */
    Told told(Comparison found, Findings findings, String url) {
        boolean up = found.value() > 0;
        Interval around = found.change().interval(findings.level());
        double least = Math.min(Math.abs(around.low()), Math.abs(around.high()));
        double most = Math.max(Math.abs(around.low()), Math.abs(around.high()));
        String metric = texts.get("satisfaction.metric." + found.metric());
        String key = "satisfaction.changed." + (found.groupBy() == GroupBy.NONE ? "all" : "in") + (up ? ".up" : ".down");
        return new Told(
                texts.say(key, metric, words.name(found.groupBy(), found.group()), Numbers.whole(Math.abs(found.value())),
                        Numbers.whole(least), Numbers.whole(most)),
                url, up);
    }

    /** What agents note more often where a figure fell; null where no released figure says so. */
    @Nullable
    Link theme(Comparison fell, List<InsightSource> rising) {
        return rising.stream().filter(one -> isNamed(one, fell)).findFirst()
                .map(one -> new Link(texts.say("satisfaction.changed.theme", one.title()),
                        "/insight/view.xhtml?id=" + one.id()))
                .orElse(null);
    }

    /** Whether the line or state of the finding is among those that may be named of the insight. */
    private static boolean isNamed(InsightSource insight, Comparison found) {
        InsightSource.Behind behind = insight.behind();
        return behind != null && switch (found.groupBy()) {
            case LINE -> behind.lines().contains(found.group());
            case STATE -> behind.states().contains(found.group());
            case NONE, WEEK, MONTH, TOUCHPOINT, AGENCY -> false;
        };
    }

    /** How sure it is, for the whole list. */
    String family(Findings findings) {
        return findings.found().isEmpty()
                ? texts.say("satisfaction.changed.noneOf", findings.m())
                : texts.say("satisfaction.changed.of", findings.m(), Numbers.tenth(100 * findings.level()));
    }

    /** Which weeks, and against which. */
    String against(@Nullable Periods periods, String empty) {
        if (periods == null) {
            return empty;
        }
        String what = periods.earlier() == null
                ? "satisfaction.overview.period"
                : periods.yearAgo() ? "satisfaction.overview.againstYear" : "satisfaction.overview.againstBefore";
        return texts.say(what, Dates.day(periods.now().from()), Dates.day(periods.now().to()));
    }
}
