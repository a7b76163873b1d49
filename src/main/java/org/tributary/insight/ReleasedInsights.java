package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.ReadOnce;
import org.tributary.platform.Settings;
import org.tributary.privacy.ReleasedFigure;
import org.tributary.privacy.ReleasedFigures;

/**
 * The insights that may be shown, each with its released figures; the one place where an insight is hidden. Inside the caller's
 * transaction, no door.
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

    @Inject
    CurrentPerson currentPerson;

    @Inject
    @Any
    Instance<InsightPart> parts;

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
        return rows.stream().sorted(java.util.Comparator.comparing(InsightRow::publishedAt))
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
                .getResultStream().filter(one -> !one.isTakenBack()).findFirst().orElseThrow(NotFound::new);
        Long into = insight.getMergedInto();
        while (into != null) {
            insight = entityManager.find(Insight.class, into);
            into = insight.getMergedInto();
        }
        return insight;
    }

    /** The keys of the insight and of those merged into it. */
    List<Long> family(Insight insight) {
        List<Long> keys = new java.util.ArrayList<>(List.of(insight.getId()));
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
        return quotesOf(insights.stream().map(one -> one.row().key()).toList());
    }

    private List<QuoteRow> quotesOf(List<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : entityManager.createNamedQuery(Insight.QUOTES, QuoteRow.class)
                        .setParameter("insights", keys).getResultList();
    }

    /** As their readers see them, with what the higher components add. */
    List<InsightView> views(List<ReleasedInsight> insights) {
        return views(insights, quotes(insights));
    }

    /** As {@link #views}, without their quotes. */
    List<InsightView> brief(List<ReleasedInsight> insights) {
        return views(insights, List.of());
    }

    private List<InsightView> views(List<ReleasedInsight> insights, List<QuoteRow> words) {
        List<Long> keys = insights.stream().map(one -> one.row().key()).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, List<QuoteRow>> quotes = words.stream().collect(Collectors.groupingBy(QuoteRow::insight));
        Map<String, Map<Long, Object>> added = new HashMap<>();
        parts.forEach(part -> added.put(part.name(), part.partsOf(keys)));
        Map<Long, UUID> themeIds = themeIds(insights.stream().map(one -> one.row().theme()).toList());
        return insights.stream().map(one -> view(one.row(), one, quotes.getOrDefault(one.row().key(), List.of()), added,
                themeIds.get(one.row().theme()))).toList();
    }

    /** One of them, whose quotes are read already. */
    InsightView view(ReleasedInsight shown, Insight insight) {
        List<Long> keys = List.of(insight.getId());
        Map<String, Map<Long, Object>> added = new HashMap<>();
        parts.forEach(part -> added.put(part.name(), part.partsOf(keys)));
        List<Long> themes = List.of(shown.row().theme());
        return view(shown.row(), shown, quotes(insight), added, themeIds(themes).get(shown.row().theme()));
    }

    private static List<QuoteRow> quotes(Insight insight) {
        return insight.getQuotes().stream().sorted(java.util.Comparator.comparingInt(Quote::getPosition))
                .map(quote -> new QuoteRow(insight.getId(), quote.getObservation(), quote.getText(), new byte[0])).toList();
    }

    /** For a curator, who goes on working while it is hidden: the words, and no figure. */
    InsightView hiddenView(Insight insight) {
        InsightRow row = insight.row();
        return view(row, null, quotes(insight), Map.of(), themeIds(List.of(row.theme())).get(row.theme()));
    }

    private static InsightView view(InsightRow row, @Nullable ReleasedInsight shown, List<QuoteRow> quotes,
            Map<String, Map<Long, Object>> added, @Nullable UUID themeId) {
        InsightFigures figures = shown == null || shown.isSilent() ? null : shown.figures();
        return new InsightView(row.id(), row.title(), row.summary(), figures == null ? List.of() : row.keywords(),
                row.status(), row.response().isEmpty() ? null : row.response(), row.respondedAt(),
                figures == null ? null : figures.asOf(),
                figures == null
                        ? new InsightView.Reach(null, null, null)
                        : new InsightView.Reach(figures.agents(), figures.agencies(), figures.states()),
                figures == null ? null : figures.observations(), shown == null ? InsightTrend.NONE : shown.trend(),
                added.getOrDefault("satisfaction", Map.of()).getOrDefault(row.key(), InsightView.NoSatisfaction.NONE),
                quotes.stream().map(quote -> new InsightView.Words(quote.text())).toList(),
                added.getOrDefault("publications", Map.of()).getOrDefault(row.key(), List.of()),
                figures == null ? List.of() : figures.lines(), figures == null ? List.of() : figures.stateNames(),
                figures == null, row.publishedAt(), themeId, row.isStarter() ? row.source() : null);
    }

    private Map<Long, UUID> themeIds(List<Long> themes) {
        if (!currentPerson.is(Role.CURATOR)) {
            return Map.of();
        }
        return entityManager.createQuery("select t from Theme t where t.id in :themes", Theme.class)
                .setParameter("themes", themes).getResultList().stream()
                .collect(Collectors.toMap(Theme::getId, Theme::getPublicId));
    }
}
