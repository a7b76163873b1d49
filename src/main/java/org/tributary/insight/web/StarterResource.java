package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.NewStarter;
import org.tributary.insight.StarterChanges;
import org.tributary.insight.StarterRow;
import org.tributary.insight.Starters;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.JsonBody;

/** The carrier's own themes, to those who keep them. */
@Path("starters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StarterResource {

    @Inject
    Starters starters;

    @Inject
    StarterChanges changes;

    /** A starter's words; {@code version} names the one that was read, where it is changed. */
    public record Body(@Nullable String title, @Nullable String summary, @Nullable String line, @Nullable String source,
            @Nullable Long version) {

        NewStarter wanted() {
            return new NewStarter(title, summary, line, source);
        }
    }

    /** Those that agents see, and those that were taken back. */
    public record Answer(List<StarterRow> items, List<StarterRow> takenBack) {
    }

    @GET
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public Answer list() {
        return new Answer(starters.list(), changes.takenBack());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public StarterRow get(@PathParam("id") UUID id) {
        return changes.find(id);
    }

    @POST
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public Response add(JsonBody body, @Context UriInfo uri) {
        StarterRow added = changes.find(starters.add(body.as(Body.class).wanted()));
        return Response.created(uri.getBaseUriBuilder().path("starters").path(added.id().toString()).build()).entity(added)
                .build();
    }

    @PUT
    @Path("{id}")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public StarterRow change(@PathParam("id") UUID id, JsonBody body) {
        changes.find(id);
        Body wanted = body.as(Body.class);
        Long version = wanted.version();
        if (version == null) {
            throw new Invalid("version", "platform.error.required");
        }
        changes.change(id, version, wanted.wanted());
        return changes.find(id);
    }

    @DELETE
    @Path("{id}")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public void takeBack(@PathParam("id") UUID id) {
        changes.takeBack(id);
    }

    @POST
    @Path("{id}/put-back")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public StarterRow putBack(@PathParam("id") UUID id) {
        changes.putBack(id);
        return changes.find(id);
    }
}
