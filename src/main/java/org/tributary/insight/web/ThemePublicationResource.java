package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.AnsweredNote;
import org.tributary.insight.Answers;
import org.tributary.insight.GivenEnd;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.insight.NewEnd;
import org.tributary.insight.NewInsight;
import org.tributary.insight.NoteEnds;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;

/**
 * What leaves a theme: its publication as an insight, answers to its authors, and other ends of its notes. Its path is that of {@link ThemeResource}: of
 * two classes of which one has the longer path, the runtime would look into that one only.
 */
@Path("themes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemePublicationResource {

    @Inject
    Insights insights;

    @Inject
    Answers answers;

    @Inject
    NoteEnds ends;

    /** A quote with the curator's rewording. */
    public record Quoted(@Nullable UUID id, @Nullable String text) {
    }

    /** What is published; quotes by id in their own words, or by id and rewording. */
    public record Publication(@Nullable String title, @Nullable String summary, @Nullable List<UUID> quoteIds,
            @Nullable List<Quoted> quotes) {

        NewInsight wanted() {
            List<NewInsight.Chosen> chosen = new ArrayList<>();
            if (quotes != null) {
                quotes.stream().filter(one -> one != null && one.id() != null)
                        .forEach(one -> chosen.add(new NewInsight.Chosen(one.id(), one.text())));
            }
            if (quoteIds != null) {
                quoteIds.stream().filter(java.util.Objects::nonNull).filter(id -> chosen.stream()
                        .noneMatch(one -> one.note().equals(id))).map(id -> new NewInsight.Chosen(id, null))
                        .forEach(chosen::add);
            }
            return new NewInsight(title, summary, chosen);
        }
    }

    /** An answer as it is sent. */
    public record Answer(@Nullable String text) {
    }

    /** An answer given: nothing tells how many read it. */
    public record Given(String text, OffsetDateTime at) {

        static Given of(AnsweredNote answer) {
            return new Given(answer.text(), answer.at());
        }
    }

    /** The answers a theme was given, the latest last. */
    public record Answered(UUID id, String answer, List<Given> answers) {
    }

    /** How the notes of a theme end. */
    public record End(@Nullable String kind, @Nullable String to, @Nullable String text) {
    }

    /** A decision that ended notes of a theme; one that stands ends later ones as well. */
    public record GivenEnds(List<Item> items) {

        /** One of them. */
        public record Item(UUID id, String kind, String to, String text, LocalDate on, boolean standing) {
        }

        static GivenEnds of(List<GivenEnd> ends) {
            return new GivenEnds(ends.stream().map(end -> new Item(end.id(), end.kind().code(), end.to(), end.text(), end.on(),
                    end.standing())).toList());
        }
    }

    @GET
    @Path("{id}/ends")
    @Allowed(Role.CURATOR)
    public GivenEnds ends(@PathParam("id") UUID id) {
        return GivenEnds.of(ends.list(id));
    }

    @POST
    @Path("{id}/end")
    @Allowed(Role.CURATOR)
    public GivenEnds end(@PathParam("id") UUID id, JsonBody body) {
        ends.list(id);
        End wanted = body.as(End.class);
        ends.endTheme(id, new NewEnd(wanted.kind(), wanted.to(), wanted.text()));
        return GivenEnds.of(ends.list(id));
    }

    @POST
    @Path("{id}/publish")
    @Allowed(Role.CURATOR)
    public Response publish(@PathParam("id") UUID id, JsonBody body, @Context UriInfo uri) {
        answers.list(id);
        InsightView insight = insights.publish(id, body.as(Publication.class).wanted());
        return Response.created(uri.getBaseUriBuilder().path("insights").path(insight.id().toString()).build())
                .entity(insight).build();
    }

    @POST
    @Path("{id}/answer")
    @Allowed(Role.CURATOR)
    public Answered answer(@PathParam("id") UUID id, JsonBody body) {
        answers.list(id);
        List<Given> given = answers.answer(id, body.as(Answer.class).text()).stream().map(Given::of).toList();
        return new Answered(id, given.get(given.size() - 1).text(), given);
    }
}
