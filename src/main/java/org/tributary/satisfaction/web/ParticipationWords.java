package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.IntervalBars;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.ReleasedParticipation;
import org.tributary.satisfaction.ResponseTimes;
import org.tributary.satisfaction.figure.KaplanMeier;
import org.tributary.satisfaction.figure.Share;

/** Turns what was released about taking part into what the page shows. */
@ApplicationScoped
class ParticipationWords {

    private static final List<String> KINDS = List.of("new", "returning", "lapsed");

    @Inject
    Texts texts;

    @Inject
    SatisfactionWords words;

    /** A breakdown; no bars where nothing of it is shown. */
    public record Broken(String title, @Nullable IntervalBars bars) {
    }

    List<FigureCard> kinds(ReleasedParticipation parts) {
        return KINDS.stream().map(kind -> {
            String label = texts.get("satisfaction.participation.kind." + kind);
            return parts.kind(kind).map(share -> card(label, share, "satisfaction.participation.of." + kind))
                    .orElseGet(() -> hidden(label, "satisfaction.participation.hidden"));
        }).toList();
    }

    List<FigureCard> carrier(ResponseTimes times, ReleasedParticipation parts) {
        String inTime = texts.say("satisfaction.participation.inTime", times.within());
        String answered = texts.get("satisfaction.participation.answered");
        String unended = texts.get("satisfaction.participation.unended");
        return List.of(waiting(times.days()),
                times.inTime() == null
                        ? hidden(inTime, "satisfaction.participation.noneOld")
                        : card(inTime, times.inTime(), "satisfaction.participation.ofInsights"),
                times.answered() == null
                        ? hidden(answered, "satisfaction.participation.noInsight")
                        : card(answered, times.answered(), "satisfaction.participation.ofInsights"),
                parts.unended() == null || parts.since() == null
                        ? hidden(unended, "satisfaction.participation.hidden")
                        : card(unended, parts.unended(), "satisfaction.participation.ofNotes"));
    }

    private FigureCard waiting(@Nullable KaplanMeier days) {
        String label = texts.get("satisfaction.participation.median");
        if (days == null) {
            return hidden(label, "satisfaction.participation.noInsight");
        }
        String n = texts.say("satisfaction.participation.responded", days.came(), days.n());
        String from = days.low() == null ? "–" : Numbers.tenth(days.low());
        String interval = days.high() == null
                ? texts.say("satisfaction.participation.atLeast", from)
                : texts.say("satisfaction.overview.interval", from, Numbers.tenth(days.high()));
        return days.median() == null
                ? new FigureCard(label, "–", "", texts.get("satisfaction.participation.notReached"), n, "", "", "", true)
                : new FigureCard(label, Numbers.tenth(days.median()), texts.get("satisfaction.participation.days"), interval,
                        n, "", "", "", true);
    }

    Broken broken(String dimension, ReleasedParticipation parts) {
        Map<String, Share> shown = parts.cells(dimension);
        List<IntervalBars.Estimate> estimates = shown.entrySet().stream()
                .map(cell -> estimate(name(dimension, cell.getKey()), cell.getValue()))
                .sorted(Comparator.comparingDouble((IntervalBars.Estimate one) -> -one.value())).toList();
        return new Broken(texts.get("satisfaction.participation.by." + dimension),
                estimates.isEmpty() ? null : IntervalBars.of(estimates));
    }

    private String name(String dimension, String value) {
        return dimension.equals("tier") ? value : words.name(GroupBy.ofCode(dimension).orElseThrow(), value);
    }

    private IntervalBars.Estimate estimate(String name, Share share) {
        return new IntervalBars.Estimate(name, share.interval().low(), share.percent(), share.interval().high(),
                texts.say("satisfaction.participation.cell", Numbers.whole(share.percent()), share.hits(), share.n(),
                        words.interval(share.interval())),
                words.interval(share.interval()));
    }

    private FigureCard card(String label, Share share, String n) {
        return new FigureCard(label, Numbers.whole(share.percent()), " %", words.interval(share.interval()),
                texts.say(n, share.hits(), share.n()), "", "", "", true);
    }

    private FigureCard hidden(String label, String why) {
        return new FigureCard(label, "–", "", texts.get(why), "", "", "", "", false);
    }
}
