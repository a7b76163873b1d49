package org.tributary.satisfaction.web;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.platform.web.ShownTable;
import org.tributary.platform.web.Texts;

/** One of the large figures: formatted, with what may be said about its change. */
public record FigureCard(String label, String value, String unit, String interval, String n, String change, String kind,
        String icon, boolean shown, String target, String targetKind) {

    FigureCard(String label, String value, String unit, String interval, String n, String change, String kind, String icon,
            boolean shown) {
        this(label, value, unit, interval, n, change, kind, icon, shown, "", "");
    }

    /** With words in the place of a change. */
    FigureCard withChange(String words) {
        return new FigureCard(label, value, unit, interval, n, words, "plain", "", shown, target, targetKind);
    }

    /** With how it stands to what is aimed at. */
    FigureCard withTarget(String words, String standing) {
        return new FigureCard(label, value, unit, interval, n, change, kind, icon, shown, words, standing);
    }

    /** Figures as a table to hand on, word for word. */
    static ShownTable table(List<FigureCard> cards, Texts texts) {
        return new ShownTable("figures", Stream.of("figure", "value", "interval", "n", "change", "target")
                .map(column -> texts.get("satisfaction.shown." + column)).toList(),
                cards.stream().map(card -> List.of(card.label, card.value + card.unit, card.interval, card.n, card.change,
                        card.target)).toList());
    }
}
