package org.tributary.satisfaction.web;

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
}
