package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.InsightName;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.Writing;

/** Whom it can be for and how many they are, and which insights it can answer. */
@Named
@ViewScoped
public class WritingReach implements Serializable {

    private AudienceChoices choices = new AudienceChoices(List.of(), List.of(), List.of());
    private List<InsightName> insights = List.of();
    private @Nullable Integer size;

    @Inject
    PublicationShelf shelf;

    void opened(Writing writing) {
        choices = writing.choices();
        insights = writing.insights();
        size = writing.size();
    }

    void count(Audience audience) {
        size = shelf.sizeOf(audience).orElse(null);
    }

    public AudienceChoices getChoices() {
        return choices;
    }

    public List<InsightName> getInsights() {
        return insights;
    }

    /** Null where no number is shown for that audience. */
    public @Nullable Integer getSize() {
        return size;
    }
}
