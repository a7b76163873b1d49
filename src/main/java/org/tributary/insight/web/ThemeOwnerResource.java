package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.tributary.insight.ThemeOwners;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;

/** Who of the curators sees to a theme. Its path is that of {@link ThemeResource}, as {@link ThemePublicationResource}'s is. */
@Path("themes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemeOwnerResource {

    @Inject
    ThemeOwners owners;

    @GET
    @Path("{id}/owner")
    @Allowed(Role.CURATOR)
    public OwnerBody.Answer get(@PathParam("id") UUID id) {
        return OwnerBody.Answer.of(owners.of(id));
    }

    /** Of the curator whom the body names, else of who asks. */
    @PUT
    @Path("{id}/owner")
    @Allowed(Role.CURATOR)
    public OwnerBody.Answer own(@PathParam("id") UUID id, JsonBody body) {
        owners.of(id);
        UUID curator = body.as(OwnerBody.class).curator();
        if (curator == null) {
            owners.take(id);
        } else {
            owners.handOver(id, curator);
        }
        return get(id);
    }

    @DELETE
    @Path("{id}/owner")
    @Allowed(Role.CURATOR)
    public void drop(@PathParam("id") UUID id) {
        owners.drop(id);
    }
}
