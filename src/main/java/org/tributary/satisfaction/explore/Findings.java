package org.tributary.satisfaction.explore;

import java.util.List;
import org.tributary.satisfaction.figure.BenjaminiHochberg;

/**
 * What changed, of all comparisons on one page and period: at most one in twenty of those found is expected to be chance.
 *
 * @param found the surest first
 * @param m     how many were made
 * @param level of the intervals beside those found
 */
public record Findings(List<Comparison> found, int m, double level) {

    public static final Findings NONE = new Findings(List.of(), 0, 0.95);

    public Findings {
        found = List.copyOf(found);
    }

    public static Findings of(List<Comparison> family) {
        if (family.isEmpty()) {
            return NONE;
        }
        BenjaminiHochberg told = BenjaminiHochberg.of(family.stream().map(one -> one.change().p()).toList());
        return new Findings(told.found().stream().map(family::get).toList(), told.m(), told.level());
    }

    public boolean tells(Comparison comparison) {
        return found.contains(comparison);
    }
}
