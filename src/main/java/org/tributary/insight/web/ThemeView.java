package org.tributary.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeDetail;
import org.tributary.insight.ThemeRow;
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
        Instant createdAt, @Nullable List<ThemeDetail.Week> weekly, @Nullable List<ThemeDetail.Count> lines,
        @Nullable List<ThemeDetail.Count> states, @Nullable List<ThemeDetail.Event> history, @Nullable UUID created) {

    /** What is missing: the rule, a sentence, and how many agents, owner groups and contributions more. */
    public record WhyNot(String rule, String text, int agents, int groups, int contributions) {

        static WhyNot of(Reason reason, Texts texts) {
            return new WhyNot(reason.rule().name().toLowerCase(Locale.ROOT),
                    texts.say(reason.rule().key(), reason.persons(), reason.groups(), reason.contributions()),
                    reason.persons(), reason.groups(), reason.contributions());
        }
    }

    static ThemeView of(ThemeRow row, Texts texts) {
        return of(row, texts, null, null, null, null, null);
    }

    static ThemeView of(ThemeDetail detail, Texts texts, @Nullable UUID created) {
        return of(detail.theme(), texts, detail.weekly(), detail.lines(), detail.states(), detail.history(), created);
    }

    private static ThemeView of(ThemeRow row, Texts texts, @Nullable List<ThemeDetail.Week> weekly,
            @Nullable List<ThemeDetail.Count> lines, @Nullable List<ThemeDetail.Count> states,
            @Nullable List<ThemeDetail.Event> history, @Nullable UUID created) {
        Reason reason = row.whyNot();
        return new ThemeView(row.id(), row.title(), row.titlePinned(), row.keywords(), row.status().code(), row.language(),
                row.size(), row.reach(), row.growth(), reason == null, reason == null ? null : WhyNot.of(reason, texts),
                row.cohesion(), row.createdAt(), weekly, lines, states, history, created);
    }
}
