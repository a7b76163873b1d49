package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.Map;
import org.tributary.privacy.Answer;

/** An answer that waits for its release, with its score. */
record ScoredAnswer(Answer answer, int score) {

    static ScoredAnswer of(long id, long agent, long agency, LocalDate week, String line, String state,
            String touchpoint, int score) {
        return new ScoredAnswer(
                new Answer(id, agent, agency, week, Map.of("line", line, "state", state, "touchpoint", touchpoint)), score);
    }
}
