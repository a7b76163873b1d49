package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.MyPart;
import org.tributary.insight.SameHeres;
import org.tributary.insight.SimilarInsights;
import org.tributary.insight.SimilarInsights.Similar;

/** For the page where a note is written: the insights like it, and "same here" on one of them. */
@Named("similarInsights")
@RequestScoped
public class SimilarInsightsBean {

    /** Likeness from which an insight is worth showing to somebody who is typing. */
    private static final double WORTH_SHOWING = 0.5;
    private static final int SHORTEST = 12;

    @Inject
    SimilarInsights similarInsights;

    @Inject
    SameHeres sameHeres;

    /** The insights like the text, nearest first; none for a text that says too little yet. */
    public List<Similar> find(@Nullable String text, @Nullable String line, @Nullable String state) {
        if (text == null || text.strip().length() < SHORTEST) {
            return List.of();
        }
        return similarInsights.find(text, line, state).stream().filter(one -> one.similarity() >= WORTH_SHOWING).toList();
    }

    /** "Same here", by the id of the insight. */
    public MyPart sameHere(String id) {
        return sameHeres.add(UUID.fromString(id));
    }

    /** Takes it back. */
    public MyPart undo(String id) {
        return sameHeres.remove(UUID.fromString(id));
    }
}
