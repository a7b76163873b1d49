package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.platform.NotFound;
import org.tributary.platform.ReadOnce;
import org.tributary.platform.Settings;
import org.tributary.privacy.ReleasedFigure;
import org.tributary.privacy.ReleasedFigures;

/**
 * The insights that may be shown, each with its released figures; the one place where an insight is hidden. {@link InsightViews}
 * makes of them what readers see. Inside the caller's transaction, no door.
 */
@ApplicationScoped
class ReleasedInsights {

    private static final int FEW = 20;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedFigures figures;

    @Inject
    Settings settings;

    /** All that may be shown, newest first: two statements. */
    List<ReleasedInsight> all() {
        return ReadOnce.of(All.THEM,
                () -> shown(entityManager.createNamedQuery(Insight.ROWS, InsightRow.class).getResultList()));
    }

    private enum All {
        THEM
    }

    /** All there are, hidden ones without a reach, the oldest first. */
    List<DeskInsight> desk() {
        List<InsightRow> rows = entityManager.createNamedQuery(Insight.ROWS, InsightRow.class).getResultList();
        Map<Long, InsightFigures> shown = figuresOf(rows);
        return rows.stream().sorted(Comparator.comparing(InsightRow::publishedAt))
                .map(row -> new DeskInsight(row, shown.containsKey(row.theme()) ? shown.get(row.theme()).agents() : null))
                .toList();
    }

    /** Those of these themes that have figures, by the theme's key: what a note may name to its author. */
    Map<Long, ReleasedInsight> ofThemes(Collection<Long> themes) {
        if (themes.isEmpty()) {
            return Map.of();
        }
        List<ReleasedInsight> fitting = ReadOnce.<List<ReleasedInsight>>recall(All.THEM)
                .map(all -> all.stream().filter(one -> themes.contains(one.row().theme())).toList())
                .orElseGet(() -> shown(entityManager.createNamedQuery(Insight.ROWS_OF_THEMES, InsightRow.class)
                        .setParameter("themes", themes).getResultList()));
        return fitting.stream().filter(one -> !one.isSilent())
                .collect(Collectors.toMap(one -> one.row().theme(), one -> one, (one, other) -> one));
    }

    /**
     * The insight of that id, or the one that it was merged into.
     *
     * @throws NotFound where there is none, or it was taken back
     */
    Insight survivor(UUID id) {
        Insight insight = entityManager.createNamedQuery(Insight.BY_PUBLIC_ID, Insight.class).setParameter("id", id)
                .getResultStream().filter(one -> !one.origin().isTakenBack()).findFirst().orElseThrow(NotFound::new);
        Long into = insight.getMergedInto();
        while (into != null) {
            insight = entityManager.find(Insight.class, into);
            into = insight.getMergedInto();
        }
        return insight;
    }

    /** The keys of the insight and of those merged into it. */
    List<Long> family(Insight insight) {
        List<Long> keys = new ArrayList<>(List.of(insight.getId()));
        entityManager.createNamedQuery(Insight.ABSORBED, Insight.class).setParameter("survivor", insight.getId())
                .getResultList().forEach(absorbed -> keys.add(absorbed.getId()));
        return keys;
    }

    /** @throws NotFound where it is not there or not to be shown; both alike */
    ReleasedInsight shown(Insight insight) {
        return find(insight).orElseThrow(NotFound::new);
    }

    Optional<ReleasedInsight> find(Insight insight) {
        return shown(List.of(insight.row())).stream().findFirst();
    }

    private List<ReleasedInsight> shown(List<InsightRow> rows) {
        Map<Long, InsightFigures> released = figuresOf(rows);
        return rows.stream().filter(row -> released.containsKey(row.theme()) || row.isStarter())
                .map(row -> released.containsKey(row.theme())
                        ? new ReleasedInsight(row, released.get(row.theme()))
                        : ReleasedInsight.silent(row))
                .toList();
    }

    /** The figures that may be shown, by theme; one statement. */
    private Map<Long, InsightFigures> figuresOf(List<InsightRow> rows) {
        List<String> subjects = rows.stream().map(InsightRow::subject).filter(subject -> !subject.isEmpty()).toList();
        Map<String, List<ReleasedFigure>> all = subjects.size() < FEW
                ? figures.findAll(subjects)
                : figures.findByPrefix("insight:");
        Map<Long, InsightFigures> found = new HashMap<>();
        for (InsightRow row : rows) {
            List<ReleasedFigure> released = all.getOrDefault(row.subject(), List.of());
            released.stream().findFirst().flatMap(first -> InsightFigures.of(released,
                    first.asOf().atZone(settings.networkZone()).toLocalDate())).ifPresent(one -> found.put(row.theme(), one));
        }
        return found;
    }

    /** The cleared quotes of these insights, one statement. */
    List<QuoteRow> quotes(Collection<ReleasedInsight> insights) {
        List<Long> keys = insights.stream().map(one -> one.row().key()).toList();
        return keys.isEmpty()
                ? List.of()
                : entityManager.createNamedQuery(Insight.QUOTES, QuoteRow.class)
                        .setParameter("insights", keys).getResultList();
    }
}
