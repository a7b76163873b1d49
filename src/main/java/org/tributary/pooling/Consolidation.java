package org.tributary.pooling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consolidation changed.
 *
 * @param moves the notes whose theme changed, in order of arrival
 * @param merged which ended theme went into which: the one that took most of its notes
 * @param created the themes that are new
 * @param ended the themes that have no notes any more
 */
public record Consolidation(List<Move> moves, List<Lineage> merged, List<Long> created, List<Long> ended) {

    /** A note that changed its theme; null stands for unthemed. */
    public record Move(long note, @Nullable Long fromTheme, @Nullable Long toTheme) {
    }

    /** A theme that went into another. */
    public record Lineage(long themeFrom, long themeInto) {
    }
}
