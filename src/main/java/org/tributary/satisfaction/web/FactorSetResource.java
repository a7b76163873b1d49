package org.tributary.satisfaction.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;
import org.tributary.satisfaction.survey.FactorSets;
import org.tributary.satisfaction.survey.NewFactorSet;

/** The factors of each index, version by version. */
@Path("factor-sets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FactorSetResource {

    @Inject
    FactorSets factorSets;

    /** What a list answers with. */
    public record Listed(List<FactorSets.Row> items) {
    }

    @GET
    @Allowed(Role.MANAGER)
    public Listed list() {
        return new Listed(factorSets.list());
    }

    @POST
    @Allowed(Role.MANAGER)
    public Response create(JsonBody body) {
        return Response.status(Response.Status.CREATED).entity(factorSets.create(body.as(NewFactorSet.class))).build();
    }
}
