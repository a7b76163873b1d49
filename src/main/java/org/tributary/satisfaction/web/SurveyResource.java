package org.tributary.satisfaction.web;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;
import org.tributary.satisfaction.FactorScores;
import org.tributary.satisfaction.NewResponse;
import org.tributary.satisfaction.NewSurvey;
import org.tributary.satisfaction.SurveyAddresses;
import org.tributary.satisfaction.SurveyDrafts;
import org.tributary.satisfaction.SurveyRow;
import org.tributary.satisfaction.Surveys;

/** Surveys, and answering them by link. */
@Path("surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SurveyResource {

    @Inject
    Surveys surveys;

    @Inject
    SurveyDrafts drafts;

    @Inject
    SurveyAddresses addresses;

    /** A {@link NewResponse} as it is sent; a body is read by the only constructor. */
    public record AnswerBody(@Nullable String responseId, @Nullable String agent, @Nullable String answeredOn,
            @Nullable String line, @Nullable String state, @Nullable String touchpoint, @Nullable Integer nps,
            @Nullable Integer csat, @Nullable Integer ces, @Nullable String text, @Nullable FactorScores factors) {

        NewResponse response() {
            return new NewResponse(responseId, agent, answeredOn, line, state, touchpoint, nps, csat, ces, text, factors);
        }
    }

    /** What whoever answered hears: nothing of anybody else. */
    public record Received(String status) {
    }

    @POST
    @Allowed(Role.MANAGER)
    public Response create(JsonBody body, @Context UriInfo uri) {
        SurveyRow created = surveys.create(body.as(NewSurvey.class));
        return Response.created(uri.getAbsolutePathBuilder().path(created.id().toString()).build()).entity(created).build();
    }

    @GET
    @Path("{id}")
    @Allowed(Role.MANAGER)
    public SurveyRow get(@PathParam("id") UUID id) {
        return surveys.get(id);
    }

    /** Opens a draft. */
    @POST
    @Path("{id}/open")
    @Allowed(Role.MANAGER)
    public SurveyRow open(@PathParam("id") UUID id) {
        drafts.open(id, drafts.get(id).version());
        return surveys.get(id);
    }

    /** Takes no more answers, for good. */
    @POST
    @Path("{id}/close")
    @Allowed(Role.MANAGER)
    public SurveyRow close(@PathParam("id") UUID id) {
        drafts.close(id, drafts.get(id).version());
        return surveys.get(id);
    }

    /** Makes addresses of an agent, an agency or a campaign, for all customers or for one answer each. */
    @POST
    @Path("{id}/addresses")
    @Allowed(Role.MANAGER)
    public Response addresses(@PathParam("id") UUID id, JsonBody body) {
        surveys.require(id);
        return Response.status(Response.Status.CREATED).entity(addresses.make(id, body.as(SurveyAddresses.Wanted.class)))
                .build();
    }

    @POST
    @Path("{id}/responses")
    @Allowed(toAnyone = true)
    public Response answer(@PathParam("id") UUID id, JsonBody body) {
        surveys.require(id);
        Surveys.Outcome outcome = surveys.answer(id, body.as(AnswerBody.class).response());
        return Response.status(outcome == Surveys.Outcome.ACCEPTED ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Received("received")).build();
    }
}
