package org.tributary.publication.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.StructuredText;

/** Markup for {@code t:prose}, harmless whatever was typed. */
@Named
@ApplicationScoped
public class Prose {

    /** @param level of the highest heading in it */
    public String html(@Nullable String text, int level) {
        return text == null ? "" : StructuredText.html(text, level, Map.of());
    }
}
