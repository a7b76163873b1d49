package org.tributary.transfer;

import java.util.List;

/**
 * What came of an import.
 *
 * @param links one-time links of the people it added, for administrators, until they expire
 */
public record ImportReport(ImportRow job, List<Line> lines, List<Link> links) {

    public ImportReport {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /** What is wrong with a row; the header is row 1. */
    public record Line(int row, String field, String message) {
    }

    /** The path with which a person chooses a password, once. */
    public record Link(int row, String username, String path) {
    }
}
