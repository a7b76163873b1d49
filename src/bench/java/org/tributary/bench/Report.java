package org.tributary.bench;

import java.util.Locale;

/** What the benchmark prints: titles, and lines of a name and figures. */
final class Report {

    void title(String title) {
        System.out.println();
        System.out.println(title);
    }

    void line(String name, String figures) {
        System.out.println("  %-58s %s".formatted(name, figures));
    }

    void line(String name, String format, Object... figures) {
        line(name, String.format(Locale.ROOT, format, figures));
    }
}
