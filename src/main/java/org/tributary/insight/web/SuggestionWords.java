package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.tributary.insight.Suggestion;
import org.tributary.insight.ThemeHead;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;

/** Says what is suggested and what speaks for it. */
@ApplicationScoped
class SuggestionWords {

    @Inject
    Texts texts;

    SuggestionRow row(Suggestion one) {
        ThemeHead theme = one.theme();
        String publish = theme.insight() == null ? "/insight/publish.xhtml?id=" + theme.id() : "";
        String view = "/insight/theme.xhtml?id=" + theme.id();
        String id = one.id().toString();
        return switch (one.kind()) {
            case SAME -> {
                ThemeHead other = Objects.requireNonNull(one.other());
                // The one with an insight survives, so that what agents know keeps its name.
                boolean swapped = theme.insight() == null && other.insight() != null;
                ThemeHead into = swapped ? other : theme;
                ThemeHead from = swapped ? theme : other;
                yield new SuggestionRow(id, "git-merge", texts.say("insight.suggestion.same", theme.title(), other.title()),
                        evidenceOfSame(one), "merge", texts.get("insight.suggestion.merge"), into.id() + " " + from.id(), "m",
                        "/insight/theme.xhtml?id=" + from.id() + "&show=merge&into=" + into.id(), "");
            }
            case TWO -> new SuggestionRow(id, "split", texts.say("insight.suggestion.two", theme.title()),
                    texts.say("insight.suggestion.twoDetail", one.notes() + one.otherNotes(), one.notes(), one.otherNotes()),
                    "split", texts.get("insight.suggestion.split"), theme.id().toString(), "s", view + "&show=split", "");
            case NEW -> new SuggestionRow(id, "plus", texts.say("insight.suggestion.new", theme.title()),
                    texts.say("insight.suggestion.newDetail", one.notes()), "", "", "", "", view, publish);
            case GROWING -> new SuggestionRow(id, "trending-up", texts.say("insight.suggestion.growing", theme.title()),
                    texts.say("insight.suggestion.growingDetail", one.notes(), Numbers.fixed(one.strength(), 1),
                            Numbers.fixed(Objects.requireNonNull(one.low()), 1),
                            Numbers.fixed(Objects.requireNonNull(one.high()), 1)),
                    "", "", "", "", view, publish);
        };
    }

    private String evidenceOfSame(Suggestion one) {
        long alike = Math.round(100 * one.strength());
        return one.shared().isEmpty()
                ? texts.say("insight.suggestion.sameDetail", one.notes(), one.otherNotes(), alike)
                : texts.say("insight.suggestion.sameWords", one.notes(), one.otherNotes(), alike,
                        String.join(", ", one.shared()));
    }
}
