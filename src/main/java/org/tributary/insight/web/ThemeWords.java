package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tributary.insight.ThemeAreas;
import org.tributary.insight.ThemeDetail;
import org.tributary.insight.ThemeRow;
import org.tributary.insight.TooFewBehind;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Reason;

/** Says what is known of a theme of the live pool. */
@Named
@ApplicationScoped
public class ThemeWords {

    @Inject
    Texts texts;

    /** Notes, agents, agencies, states. */
    public String reach(ThemeRow theme) {
        return texts.say("insight.theme.reach", theme.size(), theme.reach().agents(), theme.reach().agencies(),
                theme.reach().states());
    }

    /** Why it may not be shown yet; empty where it may. */
    public String whyNot(ThemeRow theme) {
        Reason reason = theme.whyNot();
        return reason == null
                ? ""
                : texts.say(TooFewBehind.key(reason), reason.persons(), reason.groups(), reason.contributions());
    }

    /** An area by its words; without any it is what stands alone. */
    public String area(List<String> words) {
        return words.isEmpty() ? texts.get("insight.area.none") : String.join(", ", words);
    }

    /** The themes and notes of an area. */
    public String areaMeta(ThemeAreas.Area area) {
        return texts.say("insight.area.meta", area.themes(), area.notes(), area.growth().recent(), area.growth().before());
    }

    /** How its notes sound; empty where the machine cannot tell. */
    public String mood(ThemeDetail theme) {
        return theme.mood().isKnown()
                ? texts.say("insight.mood.negative", Numbers.whole(theme.mood().percent()), theme.mood().negative(),
                        theme.mood().judged())
                : "";
    }

    public String growth(ThemeRow theme) {
        return texts.say("insight.theme.growth", theme.growth().recent(), theme.growth().before());
    }

    public String since(ThemeRow theme) {
        return Dates.shortDate(LocalDate.ofInstant(theme.createdAt(), ZoneOffset.UTC));
    }

    /** One event of a theme's history, in a sentence. */
    public String event(ThemeDetail.Event event) {
        String other = event.other() == null ? "" : event.other();
        return Dates.shortDate(LocalDate.ofInstant(event.at(), ZoneOffset.UTC)) + " · "
                + texts.say("insight.theme.event." + event.kind(), event.notes(), event.detail(), other);
    }

    public String day(LocalDate date) {
        return Dates.shortDate(date);
    }

    public String line(String code) {
        return texts.get(Vocabulary.LINE.key(code));
    }

    public String kind(String code) {
        return texts.get(Vocabulary.KIND.key(code));
    }
}
