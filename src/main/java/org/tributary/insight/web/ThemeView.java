package org.tributary.insight.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Mood;
import org.tributary.insight.ThemeDetail;
import org.tributary.insight.ThemeRow;
import org.tributary.insight.ThemeTrend;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Reason;

/**
 * A theme as the API gives it.
 *
 * @param passes whether its notes pass the small-group rules as one batch
 * @param whyNot why they do not, in words and numbers; null where they pass
 * @param created the theme that a split just made of it, else null
 * @param weekly the weeks of observation that have notes; null in lists, as all that follow
 */
public record ThemeView(UUID id, String title, boolean titlePinned, List<String> keywords, String status, String language,
        long size, ThemeRow.Reach reach, ThemeRow.Growth growth, boolean passes, @Nullable WhyNot whyNot, double cohesion,
        Instant createdAt, @Nullable List<ThemeDetail.Week> weekly, @Nullable Trend trend,
        @Nullable List<ThemeDetail.Count> lines, @Nullable List<ThemeDetail.Count> states,
        @Nullable List<ThemeDetail.Event> history, @Nullable List<Link> links, @Nullable Sentiment sentiment,
        @Nullable UUID created) {

    /** How many of its latest English notes sound negative to the machine, of how many. */
    public record Sentiment(int negative, int judged) {

        static @Nullable Sentiment of(Mood mood) {
            return mood.isKnown() ? new Sentiment(mood.negative(), mood.judged()) : null;
        }
    }

    /** A theme of another language about the same. */
    public record Link(UUID id, String title, String language) {
    }

    /** The latest whole week beside what was expected of it; no figures where too little is known. {@link ThemeTrend} */
    public record Trend(LocalDate week, String alarm, int notes, int exposure, @Nullable Double ratio, @Nullable Double low,
            @Nullable Double high) {

        static Trend of(ThemeTrend trend) {
            return trend.isKnown()
                    ? new Trend(trend.week(), trend.code(), trend.notes(), trend.exposure(), trend.known().ratio(),
                            trend.known().low(), trend.known().high())
                    : new Trend(trend.week(), trend.code(), trend.notes(), trend.exposure(), null, null, null);
        }
    }

    /** What is missing: the rule, a sentence, and how many agents, owner groups and contributions more. */
    public record WhyNot(String rule, String text, int agents, int groups, int contributions) {

        static WhyNot of(Reason reason, Texts texts) {
            return new WhyNot(reason.rule().name().toLowerCase(Locale.ROOT),
                    texts.say(reason.rule().key(), reason.persons(), reason.groups(), reason.contributions()),
                    reason.persons(), reason.groups(), reason.contributions());
        }
    }

    static ThemeView of(ThemeRow row, Texts texts) {
        return of(row, texts, null, null, null, null, null, null, null, null);
    }

    static ThemeView of(ThemeDetail detail, Texts texts, @Nullable UUID created) {
        return of(detail.theme(), texts, detail.weekly(), Trend.of(detail.trend()), detail.lines(), detail.states(),
                detail.history(), detail.links().stream().map(one -> new Link(one.id(), one.title(), one.language())).toList(),
                Sentiment.of(detail.mood()), created);
    }

    private static ThemeView of(ThemeRow row, Texts texts, @Nullable List<ThemeDetail.Week> weekly, @Nullable Trend trend,
            @Nullable List<ThemeDetail.Count> lines, @Nullable List<ThemeDetail.Count> states,
            @Nullable List<ThemeDetail.Event> history, @Nullable List<Link> links, @Nullable Sentiment sentiment,
            @Nullable UUID created) {
        Reason reason = row.whyNot();
        return new ThemeView(row.id(), row.title(), row.titlePinned(), row.keywords(), row.status().code(), row.language(),
                row.size(), row.reach(), row.growth(), reason == null, reason == null ? null : WhyNot.of(reason, texts),
                row.cohesion(), row.createdAt(), weekly, trend, lines, states, history, links, sentiment,
                created);
    }
}
