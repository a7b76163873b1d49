package org.tributary.transfer;

import java.util.List;

/**
 * What came of an import.
 *
 * @param links links of the invitations to the people it added to whom no mail goes, for administrators, until they expire
 */
public record ImportReport(ImportRow job, List<Line> lines, List<Link> links) {

    public ImportReport {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /** What is wrong with a row; the header is row 1. */
    public record Line(int row, String field, String message) {
    }

    /** The path by which a person joins, once. */
    public record Link(int row, String username, String path) {
    }
}
