package org.tributary.insight.web;

import java.util.ArrayList;
import java.util.List;
import org.tributary.insight.NewStarter;

/**
 * Reads a pasted list of themes: a theme a line, its parts (title, summary, line, source) separated by bars, or by tabs as a
 * spreadsheet gives them; or CSV, where the first line names the columns in that order.
 */
final class StarterList {

    private static final String HEADER = "title,summary,line,source";

    private StarterList() {
    }

    /** @param commonSource of the rows that name none */
    static List<NewStarter> read(String pasted, String commonSource) {
        List<String> lines = pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        String first = lines.get(0).replace(" ", "").replace("\"", "").toLowerCase(java.util.Locale.ROOT);
        boolean commas = first.equals(HEADER);
        boolean semicolons = first.equals(HEADER.replace(',', ';'));
        boolean header = commas || semicolons || first.equals(HEADER.replace(',', '|'))
                || first.equals(HEADER.replace(',', '\t'));
        return lines.stream().skip(header ? 1 : 0)
                .map(line -> commas || semicolons
                        ? quoted(line, commas ? ',' : ';')
                        : List.of(line.split(line.indexOf('\t') >= 0 ? "\t" : "\\|", -1)))
                .map(parts -> new NewStarter(part(parts, 0), part(parts, 1), part(parts, 2),
                        part(parts, 3).isEmpty() ? commonSource : part(parts, 3)))
                .toList();
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place).strip() : "";
    }

    /** The cells of a line, where quotation marks keep a separator in its cell and two of them are one. */
    private static List<String> quoted(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            if (one == '"' && inside && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(one);
                at++;
            } else if (one == '"') {
                inside = !inside;
            } else if (one == separator && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(one);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
