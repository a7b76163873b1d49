package org.tributary.satisfaction.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.satisfaction.report.ReportContent.Course;
import org.tributary.satisfaction.report.ReportContent.Point;

/** A report as XHTML for the engine that sets its pages; every text of it is escaped. */
final class ReportMarkup {

    /** The drawing, in points. */
    private static final int WIDTH = 500;
    private static final int HEIGHT = 170;
    private static final int LEFT = 30;
    private static final int STEPS = 4;

    private final ReportContent content;

    ReportMarkup(ReportContent content) {
        this.content = content;
    }

    String document(String style) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/><meta name="author" content="Tributary"/>
                <style>%s</style></head><body><p class="brand">Tributary</p><h1>%s</h1><p class="cover">%s</p>%s</body></html>"""
                .formatted(content.language(), escaped(content.title()), escaped(content.cover()), style,
                        escaped(content.title()),
                        escaped(content.cover()), body());
    }

    private String body() {
        return figures() + course() + section(content.changesTitle(), "changes", content.changes())
                + "<p class=\"note\">" + escaped(content.changesNote()) + "</p>" + table()
                + (content.alerts().isEmpty() ? "" : section(content.alertsTitle(), "alerts", content.alerts()))
                + (content.course().isShown() ? numbers(content.course()) : "")
                + section(content.notesTitle(), "notes", content.notes());
    }

    private String figures() {
        return "<h2>" + escaped(content.figuresTitle()) + "</h2><table class=\"figures\"><tr>"
                + content.figures().stream().map(one -> """
                        <td><p class="label">%s</p><p class="value">%s</p><p class="small">%s</p><p class="small">%s</p>
                        <p class="change %s">%s</p></td>""".formatted(escaped(one.label()), escaped(one.value()),
                        escaped(one.interval()), escaped(one.n()), escaped(one.kind()), escaped(one.change())))
                        .collect(Collectors.joining())
                + "</tr></table>";
    }

    /** A dot with its interval for each month: boxes only, so it needs no other drawing. Its numbers stand in a table below. */
    private String course() {
        Course course = content.course();
        if (!course.isShown()) {
            return "";
        }
        double[] ends = ends(course);
        double unit = HEIGHT / (ends[1] - ends[0]);
        StringBuilder drawing = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double value = ends[0] + step * (ends[1] - ends[0]) / STEPS;
            double y = HEIGHT - (value - ends[0]) * unit;
            drawing.append(box("axis", LEFT, y, WIDTH - LEFT, 0))
                    .append(words("tick", 0, y - 5, LEFT - 6, Long.toString(Math.round(value)).replace('-', '−')));
        }
        Double target = course.target();
        if (target != null) {
            drawing.append(box("target", LEFT, HEIGHT - (target - ends[0]) * unit, WIDTH - LEFT, 0));
        }
        double column = (WIDTH - LEFT) / (double) course.points().size();
        int every = (int) Math.ceil(course.points().size() / 7.0);
        for (int at = 0; at < course.points().size(); at++) {
            Point point = course.points().get(at);
            double middle = LEFT + (at + 0.5) * column;
            if (point.value() != null && point.low() != null && point.high() != null) {
                drawing.append(box("interval", middle - 4, HEIGHT - (point.high() - ends[0]) * unit, 8,
                        (point.high() - point.low()) * unit));
                drawing.append(box("dot", middle - 5, HEIGHT - (point.value() - ends[0]) * unit - 1.5, 10, 3));
            }
            if (at % every == 0) {
                drawing.append(words("month", middle - 30, HEIGHT + 6, 60, point.label()));
            }
        }
        return "<div class=\"together\"><h2>" + escaped(course.title()) + "</h2><p class=\"small\">"
                + escaped(target == null ? course.about() : course.about() + " · " + course.targetName())
                + "</p><div class=\"plot\">" + drawing + "</div></div>";
    }

    /** Both ends of the scale, on whole tens. */
    private static double[] ends(Course course) {
        List<Double> all = course.points().stream().flatMap(point -> Stream.of(point.low(), point.high()))
                .filter(java.util.Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
        Double target = course.target();
        if (target != null) {
            all.add(target);
        }
        double low = Math.floor(all.stream().mapToDouble(Double::doubleValue).min().orElse(0) / 20) * 20;
        double high = Math.ceil(all.stream().mapToDouble(Double::doubleValue).max().orElse(100) / 20) * 20;
        return new double[]{low, Math.max(high, low + 20)};
    }

    private static String numbers(Course course) {
        List<List<String>> rows = course.points().stream().map(point -> List.of(point.label(), tenth(point.value()),
                point.low() == null ? "" : tenth(point.low()) + " – " + tenth(point.high()))).toList();
        return "<div class=\"together\"><h2>" + escaped(course.title()) + "</h2><table class=\"grid numbers\"><thead>"
                + row("th", List.of("", course.valueName(), course.bandName()))
                + "</thead><tbody>" + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining())
                + "</tbody></table></div>";
    }

    private static String tenth(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "–" : org.tributary.platform.web.Numbers.tenth(value);
    }

    private String table() {
        ReportContent.Table table = content.table();
        String rows = table.rows().stream().map(cells -> row("td", cells)).collect(Collectors.joining());
        return "<div class=\"together\"><h2>" + escaped(table.title()) + "</h2>"
                + (table.rows().isEmpty()
                        ? ""
                        : "<table class=\"grid\"><thead>" + row("th", table.columns()) + "</thead><tbody>" + rows
                                + "</tbody></table>")
                + "<p class=\"note\">" + escaped(table.note()) + "</p></div>";
    }

    private static String row(String element, List<String> cells) {
        return "<tr>" + IntStream.range(0, cells.size()).mapToObj(at -> "<%1$s%2$s>%3$s</%1$s>".formatted(element,
                at == 0 ? "" : " class=\"r\"", escaped(cells.get(at)))).collect(Collectors.joining()) + "</tr>";
    }

    private static String section(String title, String kind, List<String> lines) {
        return "<div class=\"together\"><h2>" + escaped(title) + "</h2>" + (lines.isEmpty()
                ? ""
                : "<ul class=\"" + kind + "\">" + lines.stream().map(line -> "<li>" + escaped(line) + "</li>")
                        .collect(Collectors.joining()) + "</ul>")
                + "</div>";
    }

    private static String box(String kind, double x, double y, double width, double height) {
        return String.format(Locale.ROOT,
                "<div class=\"%s\" style=\"left:%.1fpt;top:%.1fpt;width:%.1fpt;height:%.1fpt\"></div>",
                kind, x, y, width, height);
    }

    private static String words(String kind, double x, double y, double width, String text) {
        return String.format(Locale.ROOT, "<div class=\"%s\" style=\"left:%.1fpt;top:%.1fpt;width:%.1fpt\">%s</div>", kind, x,
                y, width, escaped(text));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
