package org.tributary.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Colleague;
import org.tributary.people.LeaveRow;
import org.tributary.people.Leaves;
import org.tributary.people.WantedLeave;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.PageTurns;

/** Days away and who stands in: everybody their own, an administrator those of {@code person}. */
@Path("leaves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaveResource {

    @Inject
    Leaves leaves;

    /** From the first to the last day; {@code person} by whoever enters it for somebody else. */
    public record Body(@Nullable String from, @Nullable String to, @Nullable UUID deputy, @Nullable UUID person) {
    }

    /** A leave; {@code second} stands in where the deputy is away too, {@code now} says whether it holds today. */
    public record Answer(UUID id, LocalDate from, LocalDate to, @Nullable String deputy, String cover,
            @Nullable String second, boolean now, boolean over) {

        static Answer of(LeaveRow row) {
            return new Answer(row.id(), row.from(), row.to(), row.deputy(), row.cover().name().toLowerCase(Locale.ROOT),
                    row.second(), row.now(), row.over());
        }
    }

    /** Those not long over, the next first. */
    public record Answers(List<Answer> items, long total, @Nullable String next) {
    }

    /** Who can stand in. */
    public record Deputies(List<Colleague> items, long total, @Nullable String next) {
    }

    @GET
    @Allowed
    public Answers list(@QueryParam("person") @DefaultValue("") String person) {
        List<Answer> items = (person.isEmpty() ? leaves.mine() : leaves.of(id(person))).stream().map(Answer::of).toList();
        return new Answers(items, items.size(), null);
    }

    @GET
    @Path("deputies")
    @Allowed
    public Deputies deputies(@QueryParam("person") @DefaultValue("") String person) {
        List<Colleague> items = person.isEmpty() ? leaves.myColleagues() : leaves.colleaguesOf(id(person));
        return new Deputies(items, items.size(), null);
    }

    @GET
    @Path("{id}")
    @Allowed
    public Answer get(@PathParam("id") String id) {
        return Answer.of(leaves.get(id(id)));
    }

    @POST
    @Allowed
    public Response enter(JsonBody body, @Context UriInfo uri) {
        Body asked = body.as(Body.class);
        WantedLeave wanted = new WantedLeave(Dates.orNull("from", asked.from()), Dates.orNull("to", asked.to()),
                asked.deputy());
        UUID entered = asked.person() == null ? leaves.enter(wanted) : leaves.enterFor(asked.person(), wanted);
        return Response.created(uri.getBaseUriBuilder().path("leaves").path(entered.toString()).build())
                .entity(Answer.of(leaves.get(entered))).build();
    }

    /** The person is back; what has not begun never was. */
    @DELETE
    @Path("{id}")
    @Allowed
    public void end(@PathParam("id") String id) {
        leaves.end(id(id));
    }

    private static UUID id(String text) {
        return PageTurns.id(text).orElseThrow(NotFound::new);
    }
}
