package org.tributary.satisfaction.web;

/** One of the large figures: formatted, with what may be said about its change. */
public record FigureCard(String label, String value, String unit, String interval, String n, String change, String kind,
        String icon, boolean shown) {
}
