package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.observation.NoteFate;
import org.tributary.observation.NoteStory;
import org.tributary.platform.ReadOnce;

/**
 * What became of a note, for its owner: the insight, where that is shown to agents, and the carrier's answers. In every other
 * case the same statements run and nothing is said.
 */
@ApplicationScoped
class InsightFates implements NoteFate, NoteStory {

    private static final int INSIGHT = 20;
    private static final int ANSWER = 25;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedInsights released;

    @Override
    public Map<Long, Fate> fatesOf(long owner, Collection<Long> noteKeys) {
        Map<Long, ReleasedInsight> insights = insightsOf(noteKeys);
        Map<Long, List<EndOfNote>> answers = answersTo(noteKeys);
        Map<Long, Fate> fates = new HashMap<>();
        for (Long note : noteKeys) {
            ReleasedInsight insight = insights.get(note);
            List<EndOfNote> answered = answers.getOrDefault(note, List.of());
            String answer = answered.isEmpty()
                    ? insight == null ? "" : insight.row().response()
                    : answered.get(answered.size() - 1).text();
            if (insight != null || !answer.isEmpty()) {
                fates.put(note, new Fate(insight == null ? null : new ThemeName(insight.row().id(), insight.row().title()),
                        answer.isEmpty() ? null : answer));
            }
        }
        return fates;
    }

    @Override
    public Map<Long, List<Step>> stepsOf(Collection<Long> noteKeys) {
        Map<Long, List<Step>> steps = new HashMap<>();
        insightsOf(noteKeys).forEach((note, insight) -> {
            InsightRow row = insight.row();
            String link = "/insight/view.xhtml?id=" + row.id();
            List<Step> said = steps.computeIfAbsent(note, key -> new ArrayList<>());
            said.add(new Step(INSIGHT, "insight.story.insight", List.of(row.title(), insight.figures().agents()),
                    row.publishedAt().toLocalDate(), true, link));
            if (row.respondedAt() != null) {
                said.add(new Step(ANSWER, "insight.story." + row.status(), List.of(row.response()),
                        row.respondedAt().toLocalDate(), true, link));
            }
        });
        answersTo(noteKeys).forEach((note, answers) -> answers.forEach(answer -> steps
                .computeIfAbsent(note, key -> new ArrayList<>()).add(new Step(ANSWER, "insight.story." + answer.kind().code(),
                        List.of(answer.to(), answer.text()), answer.at().toLocalDate(), true, null))));
        return steps;
    }

    private record InsightsOf(Set<Long> notes) {
    }

    private record KnownOf(Set<Long> notes) {
    }

    private Map<Long, ReleasedInsight> insightsOf(Collection<Long> noteKeys) {
        return ReadOnce.of(new InsightsOf(Set.copyOf(noteKeys)), () -> readInsightsOf(noteKeys));
    }

    private Map<Long, List<EndOfNote>> answersTo(Collection<Long> noteKeys) {
        return knownOf(noteKeys).said();
    }

    private EndRows.Known knownOf(Collection<Long> noteKeys) {
        return ReadOnce.of(new KnownOf(Set.copyOf(noteKeys)), () -> noteKeys.isEmpty()
                ? new EndRows.Known(Map.of(), Map.of())
                : new EndRows(new Sql(entityManager.unwrap(Connection.class))).of(noteKeys));
    }

    private Map<Long, ReleasedInsight> readInsightsOf(Collection<Long> noteKeys) {
        Map<Long, Long> themes = knownOf(noteKeys).themes();
        Map<Long, ReleasedInsight> byTheme = released.ofThemes(new HashSet<>(themes.values()));
        Map<Long, ReleasedInsight> byNote = new HashMap<>();
        themes.forEach((note, theme) -> {
            if (byTheme.containsKey(theme)) {
                byNote.put(note, byTheme.get(theme));
            }
        });
        return byNote;
    }
}
