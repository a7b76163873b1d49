package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tributary.insight.PoolFigures;
import org.tributary.insight.Pools;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** The pool as a whole, to curators and administrators. */
@Path("pool")
@Produces(MediaType.APPLICATION_JSON)
public class PoolResource {

    @Inject
    Pools pools;

    @GET
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public PoolFigures get() {
        return pools.figures();
    }

    @POST
    @Path("consolidate")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public Response consolidate() {
        pools.consolidate();
        return Response.accepted(pools.figures()).build();
    }

    @GET
    @Path("check")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public Pools.Checked check() {
        return pools.check();
    }

    @POST
    @Path("release")
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public PoolFigures release() {
        pools.release();
        return pools.figures();
    }
}
