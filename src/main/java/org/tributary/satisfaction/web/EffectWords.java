package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;
import org.tributary.platform.web.Texts;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.satisfaction.EffectFamily;
import org.tributary.satisfaction.EffectRow;

/** An effect in words: a fall in percent with its interval, a verdict, a sentence. */
@Named
@ApplicationScoped
public class EffectWords {

    @Inject
    Texts texts;

    /** One of many effects in a line: what is told of it, and its verdict among the others. */
    public record Brief(UUID id, String title, String told, String verdict, String kind) {
    }

    Brief brief(EffectFamily.Member member) {
        EffectRow row = member.row();
        String change = change(row, member.interval());
        String told = row.verdict().equals("too_early") ? from(row) : change.isEmpty() ? "–" : change;
        return new Brief(row.id(), row.title(), told,
                member.isLostAmongMany() ? texts.get("satisfaction.verdict.lost") : verdict(row),
                member.isLostAmongMany() ? "plain" : kind(row));
    }

    /** What a person reads about it. */
    public String sentence(EffectRow row) {
        return sentence(row, change(row));
    }

    /** The same with the change in other words. */
    String sentence(EffectRow row, String change) {
        if (row.effectFrom() == null) {
            return texts.get("satisfaction.effect.notLive");
        }
        double fall = row.smallestFall() == null ? 0 : row.smallestFall();
        return texts.say(row.sentenceKey(), change, Dates.day(row.effectFrom()), Numbers.whole(fall));
    }

    /** {@code −50 % (−66 to −4)}: how the notes inside changed against those outside; empty where nothing is told. */
    public String change(EffectRow row) {
        return change(row, row.low() == null || row.high() == null ? null : new Interval(row.low(), row.high()));
    }

    /** The same with an interval at another level. */
    String change(EffectRow row, @Nullable Interval interval) {
        if (row.ratio() == null || interval == null) {
            return "";
        }
        return texts.say("satisfaction.effect.change", Numbers.signed(percent(row.ratio())),
                Numbers.signed(percent(interval.low())), Numbers.signed(percent(interval.high())));
    }

    public String verdict(EffectRow row) {
        return texts.get("satisfaction.verdict." + row.verdict());
    }

    /** The kind of the chip. */
    public String kind(EffectRow row) {
        return switch (row.verdict()) {
            case "helped" -> "good";
            case "worse" -> "stop";
            case "too_early" -> "warn";
            default -> "plain";
        };
    }

    /** The day from which there is an effect to name. */
    public String from(EffectRow row) {
        return row.effectFrom() == null ? "" : texts.say("satisfaction.effect.from", Dates.day(row.effectFrom()));
    }

    /** {@code 208 and 32 by 64 agents}, or what stands for it. */
    public String counts(EffectRow row, boolean inside) {
        Integer before = inside ? row.before().agents() : row.before().outside();
        Integer after = inside ? row.after().agents() : row.after().outside();
        Integer people = inside ? row.before().people() : row.before().outsidePeople();
        return before == null || after == null || people == null
                ? "–"
                : texts.say("satisfaction.effect.counts", before, after, people);
    }

    public String satisfaction(EffectRow row) {
        EffectRow.Satisfaction beside = row.satisfaction();
        return beside == null
                ? "–"
                : texts.say("satisfaction.effect.points", Numbers.signed(beside.value()),
                        Numbers.signed(beside.low()), Numbers.signed(beside.high()));
    }

    private static double percent(double ratio) {
        return 100 * (ratio - 1);
    }
}
