package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.RatioBars;
import org.tributary.platform.web.ShownTable;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.EffectFamily;
import org.tributary.satisfaction.EffectRow;
import org.tributary.satisfaction.Effects;

/** Whether what was published helped, all publications side by side. */
@Named
@RequestScoped
public class EffectsPage {

    private static final int ROWS = 25;

    @Inject
    Effects effects;

    @Inject
    EffectWords words;

    @Inject
    Texts texts;

    private int page = 1;
    private Page<Line> found = Page.of(List.of(), PageRequest.first());
    private String family = "";
    private RatioBars scale = RatioBars.around(List.of());

    /** One publication as the page shows it; no bar where nothing is told. */
    public record Line(EffectRow row, RatioBars.@Nullable Bar bar, String change, String level, String verdict, String kind,
            String sentence) {
    }

    public void load() {
        EffectFamily all = EffectFamily.of(effects.list());
        scale = RatioBars.around(all.rows().stream().map(EffectsPage::estimate).filter(Objects::nonNull).toList());
        found = Page.of(all.rows().stream().map(member -> line(member, all)).toList(), PageRequest.ofNumber(page, ROWS));
        family = all.m() == 0 ? "" : family(all);
    }

    private String family(EffectFamily all) {
        return all.found() == 0
                ? texts.say("satisfaction.effects.noneFound", all.m())
                : texts.say("satisfaction.effects.found", all.m(), all.found(), percent(all.level()));
    }

    private static String percent(double level) {
        return Numbers.plain(Math.round(1000 * level) / 10.0);
    }

    private Line line(EffectFamily.Member member, EffectFamily all) {
        EffectRow row = member.row();
        String change = words.change(row, member.interval());
        String level = change.isEmpty()
                ? ""
                : texts.say("satisfaction.effects.level", percent(member.found() ? all.level() : EffectFamily.USUAL_LEVEL));
        return member.isLostAmongMany()
                ? new Line(row, scale.bar(estimate(member)), change, level, texts.get("satisfaction.verdict.lost"), "plain",
                        texts.say("satisfaction.effect.lost", all.m()))
                : new Line(row, scale.bar(estimate(member)), change, level, words.verdict(row), words.kind(row),
                        words.sentence(row, change));
    }

    private static RatioBars.@Nullable Estimate estimate(EffectFamily.Member member) {
        return member.interval() == null || member.row().ratio() == null
                ? null
                : new RatioBars.Estimate(member.interval().low(), member.row().ratio(), member.interval().high());
    }

    /** The table as it is shown, for a file. */
    public ShownTable getShown() {
        return new ShownTable("effects", Stream.of("satisfaction.effects.publication", "satisfaction.effects.change",
                "platform.look.interval", "satisfaction.effects.verdict", "satisfaction.effects.satisfaction").map(texts::get)
                .toList(),
                found.items().stream().map(line -> List.of(line.row().title(), line.change(), line.level(), line.verdict(),
                        words.satisfaction(line.row()))).toList());
    }

    public Page<Line> getFound() {
        return found;
    }

    /** How many were compared and what follows from that; empty where none was. */
    public String getFamily() {
        return family;
    }

    /** What the left end of the scale means. */
    public String getFewer() {
        return texts.say("satisfaction.effects.end", Numbers.signed(100 / scale.most() - 100));
    }

    public String getMore() {
        return texts.say("satisfaction.effects.end", Numbers.signed(100 * scale.most() - 100));
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
