package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The insights of other languages that are about the same as one: only those that may be shown themselves, with their figures. */
@ApplicationScoped
class LinkedInsights {

    @Inject
    Placement placement;

    @Inject
    ReleasedInsights released;

    /** By language and title. */
    List<InsightView.Also> of(long theme) {
        List<Long> linked = new LinkRows(placement.sql()).of(theme).stream().map(LinkedTheme::key).toList();
        Collection<ReleasedInsight> shown = released.ofThemes(linked).values();
        return shown.stream().map(ReleasedInsight::row)
                .map(row -> new InsightView.Also(row.id(), row.title(), row.language()))
                .sorted(Comparator.comparing(InsightView.Also::language).thenComparing(InsightView.Also::title)
                        .thenComparing(InsightView.Also::id))
                .toList();
    }
}
