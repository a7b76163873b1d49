package org.tributary.satisfaction.report;

import java.util.UUID;

/** A report was made for this person. @param month as {@code 2026-10} */
public record ReportMade(UUID id, String month, long recipient) {
}
