package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;

/**
 * Makes views of insights: words, released figures, quotes, and what the higher components add, each read once for any number of
 * them. Inside the caller's transaction, no door.
 */
@ApplicationScoped
class InsightViews {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedInsights released;

    @Inject
    LinkedInsights linked;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    @Any
    Instance<InsightPart> parts;

    /** As their readers see them, with what the higher components add. */
    List<InsightView> of(List<ReleasedInsight> insights) {
        return of(insights, released.quotes(insights));
    }

    /** As {@link #of}, without their quotes. */
    List<InsightView> brief(List<ReleasedInsight> insights) {
        return of(insights, List.of());
    }

    private List<InsightView> of(List<ReleasedInsight> insights, List<QuoteRow> words) {
        List<Long> keys = insights.stream().map(one -> one.row().key()).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, List<QuoteRow>> quotes = words.stream().collect(Collectors.groupingBy(QuoteRow::insight));
        Map<String, Map<Long, Object>> added = new HashMap<>();
        parts.forEach(part -> added.put(part.name(), part.partsOf(keys)));
        Map<Long, UUID> themeIds = themeIds(insights.stream().map(one -> one.row().theme()).toList());
        return insights.stream().map(one -> view(one.row(), one, quotes.getOrDefault(one.row().key(), List.of()), added,
                themeIds.get(one.row().theme()), List.of())).toList();
    }

    /** One of them, whose quotes are read already. */
    InsightView of(ReleasedInsight shown, Insight insight) {
        List<Long> keys = List.of(insight.getId());
        Map<String, Map<Long, Object>> added = new HashMap<>();
        parts.forEach(part -> added.put(part.name(), part.partsOf(keys)));
        List<Long> themes = List.of(shown.row().theme());
        return view(shown.row(), shown, quotes(insight), added, themeIds(themes).get(shown.row().theme()),
                linked.of(shown.row().theme()));
    }

    private static List<QuoteRow> quotes(Insight insight) {
        return insight.getQuotes().stream().sorted(Comparator.comparingInt(Quote::getPosition))
                .map(quote -> new QuoteRow(insight.getId(), quote.getObservation(), quote.getText(), new byte[0])).toList();
    }

    /** For a curator, who goes on working while it is hidden: the words, and no figure. */
    InsightView hidden(Insight insight) {
        InsightRow row = insight.row();
        return view(row, null, quotes(insight), Map.of(), themeIds(List.of(row.theme())).get(row.theme()),
                linked.of(row.theme()));
    }

    private static InsightView view(InsightRow row, @Nullable ReleasedInsight shown, List<QuoteRow> quotes,
            Map<String, Map<Long, Object>> added, @Nullable UUID themeId, List<InsightView.Also> also) {
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
                figures == null, row.publishedAt(), themeId, row.isStarter() ? row.source() : null, row.language(), also);
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
