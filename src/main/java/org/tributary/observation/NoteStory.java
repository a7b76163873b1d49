package org.tributary.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of what became of notes, for their owner: noted (order 10, from here), insight (20), answer (25), guidance (30),
 * effect (40). Higher components implement it. It says nothing of a note whose insight is not released to its author. The steps
 * stand in the order of their days; their numbers decide within a day.
 */
public interface NoteStory {

    /** The order of what was measured. */
    int EFFECT = 40;

    /** The steps by note key. */
    Map<Long, List<Step>> stepsOf(Collection<Long> noteKeys);

    /**
     * One step.
     *
     * @param order where it stands among the steps
     * @param key of its text, with those arguments
     * @param on the day it happened or begins, or null
     * @param done whether it happened already
     * @param link a path inside the portal, or null
     */
    record Step(int order, String key, List<Object> arguments, @Nullable LocalDate on, boolean done,
            @Nullable String link) {

        public Step {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * That it was noted, and after it what became of it, as it happened, also where that was there before the note; what has no
     * day or is still to come stands at the end.
     */
    static List<Step> inOrder(LocalDate noted, List<Step> later) {
        Step first = new Step(10, "observation.story.noted", List.of(), noted, true, null);
        return Stream.concat(Stream.of(first), later.stream().sorted(Comparator.comparing((Step step) -> !step.done())
                .thenComparing(NoteStory::when).thenComparingInt(Step::order))).toList();
    }

    private static LocalDate when(Step step) {
        LocalDate on = step.on();
        return on == null ? LocalDate.MAX : on;
    }
}
