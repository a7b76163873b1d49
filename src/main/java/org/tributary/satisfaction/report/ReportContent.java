package org.tributary.satisfaction.report;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of its reader, as it is kept: nothing of it is computed or worded again.
 *
 * @param cover   one line on what it covers
 * @param changes what changed, of all comparisons in it
 * @param alerts  what was open when it was made
 * @param notes   how to read it
 */
public record ReportContent(String language, String title, String cover, String figuresTitle, List<Figure> figures,
        Course course, String changesTitle, List<String> changes, String changesNote, Table table, String alertsTitle,
        List<String> alerts, String notesTitle, List<String> notes) {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** @param change empty where there is nothing to compare with @param kind of the chip that says it */
    public record Figure(String label, String value, String interval, String n, String change, String kind) {
    }

    /** The line over months. @param n how many answers are behind it @param target null without one */
    public record Course(String title, String about, String valueName, String bandName, List<Point> points,
            @Nullable Double target, String targetName) {

        public boolean isShown() {
            return points.stream().anyMatch(point -> point.value() != null);
        }
    }

    /** A month; without a value where too few answers may be shown. */
    public record Point(String label, @Nullable Double value, @Nullable Double low, @Nullable Double high) {
    }

    public record Table(String title, List<String> columns, List<List<String>> rows, String note) {
    }

    String text() {
        return JSON.toJson(this);
    }

    static ReportContent parse(String text) {
        return JSON.fromJson(text, ReportContent.class);
    }
}
