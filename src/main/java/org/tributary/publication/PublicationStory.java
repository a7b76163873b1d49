package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.NoteFate;
import org.tributary.observation.NoteStory;
import org.tributary.people.CurrentPerson;

/**
 * Tells the owner of a note which guidance came of it, and from when its effect can be told. It asks {@link NoteFate}
 * which insight the owner may know of, so that it cannot say more than that.
 */
@ApplicationScoped
public class PublicationStory implements NoteStory {

    private static final int GUIDANCE = 30;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    InsightPublications publications;

    @Inject
    @Any
    Instance<NoteFate> fates;

    @Inject
    @Any
    Instance<PublicationOutcome> outcomes;

    @Override
    public Map<Long, List<Step>> stepsOf(Collection<Long> noteKeys) {
        Map<Long, UUID> insights = new HashMap<>();
        fates.forEach(one -> one.fatesOf(currentPerson.get().person(), noteKeys).forEach((note, fate) -> {
            if (fate.theme() != null) {
                insights.put(note, fate.theme().id());
            }
        }));
        if (insights.isEmpty()) {
            return Map.of();
        }
        List<LinkedPublication> links = publications.readable().stream()
                .filter(link -> insights.values().stream().anyMatch(link::answers)).toList();
        List<LinkedPublication> recalled = publications.recalled();
        LocalDate today = LocalDate.now(clock);
        List<UUID> over = links.stream().filter(link -> link.window().isClosed(today)).map(LinkedPublication::id).distinct()
                .toList();
        Map<UUID, String> known = new HashMap<>();
        if (!over.isEmpty()) {
            outcomes.forEach(one -> known.putAll(one.outcomesOf(over)));
        }
        Map<Long, List<Step>> steps = new HashMap<>();
        insights.forEach((note, insight) -> {
            List<LinkedPublication> those = links.stream().filter(link -> link.answers(insight)).toList();
            List<Step> all = new ArrayList<>(story(those, known, today));
            recalled.stream().filter(link -> link.answers(insight)).map(PublicationStory::withdrawn).forEach(all::add);
            if (!all.isEmpty()) {
                steps.put(note, all);
            }
        });
        return steps;
    }

    /** The steps of publications that are live, the oldest first; what came of those whose effect is known, in words. */
    static List<Step> story(List<LinkedPublication> oldestFirst, Map<UUID, String> outcomes, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        for (LinkedPublication one : oldestFirst) {
            boolean guidance = one.kind().equals(Kind.GUIDANCE.name());
            steps.add(new Step(GUIDANCE, guidance ? "publication.story.guidance" : "publication.story.product",
                    List.of(one.title()), one.wentLive(), true, "/publication/view.xhtml?id=" + one.id()));
        }
        List<LinkedPublication> guidance = oldestFirst.stream().filter(one -> one.kind().equals(Kind.GUIDANCE.name())).toList();
        // What is measured is told of each; what is not yet, of the first alone.
        List<LinkedPublication> measured = guidance.stream().filter(one -> outcomes.containsKey(one.id())).toList();
        (measured.isEmpty() ? guidance.stream().limit(1) : measured.stream()).forEach(one -> steps
                .add(effect(one, outcomes.get(one.id()), today, guidance.size() > 1 ? List.of(one.title()) : List.of())));
        return steps;
    }

    private static Step withdrawn(LinkedPublication one) {
        return new Step(GUIDANCE, "publication.story.withdrawn", List.of(one.title()), one.wentLive(), true,
                "/publication/recalled.xhtml?id=" + one.id());
    }

    /** @param which its title, where there are several */
    private static Step effect(LinkedPublication one, @Nullable String outcome, LocalDate today, List<Object> which) {
        EffectWindow window = one.window();
        if (!window.isClosed(today)) {
            return new Step(EFFECT, "publication.story.effectFrom", which, window.effectFrom(), false, null);
        }
        return outcome == null
                ? new Step(EFFECT, "publication.story.effectSince", which, window.effectFrom(), true, null)
                : new Step(EFFECT, outcome, which, null, true,
                        which.isEmpty() ? null : "/publication/view.xhtml?id=" + one.id());
    }
}
