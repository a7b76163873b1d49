package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Found;
import org.tributary.publication.PublicationFindings;

/** For the page where a note is written: what is live for its agent and already answers what is being typed. */
@Named
@RequestScoped
public class GuidanceWhileNoting {

    private static final int SHORTEST = 12;
    private static final int MOST = 2;

    @Inject
    PublicationFindings publications;

    /** The nearest first; none for a text that says too little yet. */
    public List<Found> find(@Nullable String text) {
        return text == null || text.strip().length() < SHORTEST ? List.of() : publications.answering(text, MOST);
    }
}
