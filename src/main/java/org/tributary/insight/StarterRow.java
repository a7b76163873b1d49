package org.tributary.insight;

import java.util.UUID;

/**
 * An insight that the carrier began with, for those who keep them. No figure, and nothing that depends on one.
 *
 * @param version what a change of it names
 */
public record StarterRow(UUID id, long version, String title, String summary, String line, String source) {

    static StarterRow of(Insight starter) {
        InsightRow row = starter.row();
        return new StarterRow(row.id(), starter.getVersion(), row.title(), row.summary(), row.ownLine(), row.source());
    }
}
