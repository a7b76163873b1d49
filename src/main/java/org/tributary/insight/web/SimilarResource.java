package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.SimilarInsights;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;

/** The released insights nearest to a text. A POST, so that the text stands in no URL and no log. */
@Path("observations/similar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimilarResource {

    @Inject
    SimilarInsights similarInsights;

    /** What is being written. */
    public record Draft(@Nullable String text, @Nullable String line, @Nullable String state) {
    }

    /** The nearest first; {@code total} counts those listed. */
    public record Nearest(List<SimilarInsights.Similar> items, long total, @Nullable String next) {
    }

    @POST
    @Allowed(Role.AGENT)
    public Nearest find(JsonBody body) {
        Draft draft = body.as(Draft.class);
        List<SimilarInsights.Similar> found = similarInsights.find(draft.text(), draft.line(), draft.state());
        return new Nearest(found, found.size(), null);
    }
}
