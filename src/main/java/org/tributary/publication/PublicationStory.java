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
    private static final int EFFECT = 40;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    InsightPublications publications;

    @Inject
    @Any
    Instance<NoteFate> fates;

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
        List<LinkedPublication> links = publications.readable();
        Map<Long, List<Step>> steps = new HashMap<>();
        insights.forEach((note, insight) -> {
            List<LinkedPublication> those = links.stream().filter(link -> link.answers(insight)).toList();
            if (!those.isEmpty()) {
                steps.put(note, story(those, LocalDate.now(clock)));
            }
        });
        return steps;
    }

    /** The steps of publications that are live, the oldest first. */
    static List<Step> story(List<LinkedPublication> oldestFirst, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        for (LinkedPublication one : oldestFirst) {
            boolean guidance = one.kind().equals(Kind.GUIDANCE.name());
            steps.add(new Step(GUIDANCE, guidance ? "publication.story.guidance" : "publication.story.product",
                    List.of(one.title()), one.wentLive(), true, "/publication/view.xhtml?id=" + one.id()));
        }
        oldestFirst.stream().filter(one -> one.kind().equals(Kind.GUIDANCE.name())).findFirst()
                .map(LinkedPublication::window).ifPresent(window -> steps.add(new Step(EFFECT,
                        window.isClosed(today) ? "publication.story.effectSince" : "publication.story.effectFrom",
                        List.of(),
                        window.effectFrom(), window.isClosed(today), null)));
        return steps;
    }
}
