package org.tributary.insight.web;

import static org.tributary.people.Role.AGENT;
import static org.tributary.people.Role.APPROVER;
import static org.tributary.people.Role.COMPLIANCE;
import static org.tributary.people.Role.CURATOR;
import static org.tributary.people.Role.LEGAL;
import static org.tributary.people.Role.MANAGER;
import static org.tributary.people.Role.PUBLISHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.InsightQuery;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.insight.SameHeres;
import org.tributary.people.Allowed;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;

/** Insights, to the outside. */
@Path("insights")
@Produces(MediaType.APPLICATION_JSON)
public class InsightResource {

    @Inject
    Insights insights;

    @Inject
    SameHeres sameHeres;

    /** A response as it is sent. */
    public record Response(@Nullable String status, @Nullable String text) {
    }

    @GET
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public Listing<InsightView> list(@QueryParam("q") @Nullable String q, @QueryParam("line") @Nullable String line,
            @QueryParam("state") @Nullable String state, @QueryParam("status") @Nullable String status,
            @QueryParam("sort") @Nullable String sort, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit, @Context UriInfo uri) {
        return Listing.of(insights.list(InsightQuery.of(q, line, state, status, sort), PageRequest.of(after, limit)), uri);
    }

    @GET
    @Path("{id}")
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public InsightView get(@PathParam("id") UUID id) {
        return insights.get(id);
    }

    @POST
    @Path("{id}/response")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(CURATOR)
    public InsightView respond(@PathParam("id") UUID id, JsonBody body) {
        insights.get(id);
        Response response = body.as(Response.class);
        return insights.respond(id, response.status(), response.text());
    }

    @POST
    @Path("{id}/same-here")
    @Consumes(MediaType.WILDCARD)
    @Allowed(AGENT)
    public InsightView sameHere(@PathParam("id") UUID id) {
        sameHeres.add(id);
        return insights.get(id);
    }

    @DELETE
    @Path("{id}/same-here")
    @Allowed(AGENT)
    public void takeBack(@PathParam("id") UUID id) {
        sameHeres.remove(id);
    }

    @POST
    @Path("{id}/follow")
    @Consumes(MediaType.WILDCARD)
    @Allowed(AGENT)
    public InsightView follow(@PathParam("id") UUID id) {
        sameHeres.follow(id);
        return insights.get(id);
    }

    @DELETE
    @Path("{id}/follow")
    @Allowed(AGENT)
    public void unfollow(@PathParam("id") UUID id) {
        sameHeres.unfollow(id);
    }
}
