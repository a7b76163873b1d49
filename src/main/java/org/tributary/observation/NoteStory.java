package org.tributary.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of what became of notes, for their owner: noted (order 10, from here), insight (20), answer (25), guidance (30),
 * effect (40). Higher components implement it. It says nothing of a note whose insight is not released to its author.
 */
public interface NoteStory {

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
}
