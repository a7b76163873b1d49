package org.tributary.observation.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.HeldNotes;
import org.tributary.observation.NewObservation;
import org.tributary.observation.ObservationFilter;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;

/** Notes, to the outside. */
@Path("observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ObservationResource {

    @Inject
    Observations observations;

    @Inject
    HeldNotes heldNotes;

    @Inject
    CurrentPerson currentPerson;

    /** What is sent; every suspected name is masked without asking. */
    public record Submission(@Nullable String clientId, @Nullable String text, @Nullable String line,
            @Nullable String state, @Nullable String touchpoint, @Nullable String kind, @Nullable Integer customerScore,
            @Nullable String observedOn, @Nullable Boolean quotable) {

        NewObservation wanted() {
            return new NewObservation(clientId, text, line, state, touchpoint, kind, customerScore, observedOn, quotable,
                    Set.of());
        }
    }

    @POST
    @Allowed(Role.AGENT)
    public Response submit(JsonBody body, @Context UriInfo uri) {
        Observations.Submitted submitted = observations.submit(body.as(Submission.class).wanted());
        ObservationRow row = submitted.row();
        if (!submitted.created()) {
            return Response.ok(row).build();
        }
        return Response.created(uri.getAbsolutePathBuilder().path(row.id().toString()).build()).entity(row).build();
    }

    @GET
    @Allowed({Role.AGENT, Role.CURATOR, Role.COMPLIANCE})
    public Listing<ObservationRow> list(@QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("q") @Nullable String q, @QueryParam("line") @Nullable String line,
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        ObservationFilter filter = ObservationFilter.of(mine, q, line, from, to);
        PageRequest request = PageRequest.of(after, limit);
        boolean own = currentPerson.is(Role.AGENT) && (mine || !currentPerson.is(Role.CURATOR, Role.COMPLIANCE));
        Page<ObservationRow> page = own
                ? observations.listMine(filter, request)
                : mine ? new Page<>(java.util.List.of(), 0, request) : observations.listAll(filter, request);
        return Listing.of(page, uri);
    }

    @GET
    @Path("{id}")
    @Allowed({Role.AGENT, Role.CURATOR, Role.COMPLIANCE})
    public ObservationRow get(@PathParam("id") UUID id) {
        Optional<ObservationRow> mine = currentPerson.is(Role.AGENT) ? observations.findMine(id) : Optional.empty();
        if (mine.isPresent()) {
            return mine.get();
        }
        if (!currentPerson.is(Role.CURATOR, Role.COMPLIANCE)) {
            throw new NotFound();
        }
        return observations.open(id);
    }

    /** What compliance decides about a held note, and why. */
    public record Decided(@Nullable String reason) {
    }

    @POST
    @Path("{id}/release")
    @Allowed(Role.COMPLIANCE)
    public ObservationRow release(@PathParam("id") UUID id, @Nullable JsonBody body) {
        UUID known = heldNotes.get(id);
        return heldNotes.release(known, reason(body));
    }

    @POST
    @Path("{id}/reject")
    @Allowed(Role.COMPLIANCE)
    public ObservationRow reject(@PathParam("id") UUID id, @Nullable JsonBody body) {
        UUID known = heldNotes.get(id);
        return heldNotes.reject(known, reason(body));
    }

    /** A request without a body gives none. */
    private static @Nullable String reason(@Nullable JsonBody body) {
        return body == null ? null : body.as(Decided.class).reason();
    }

    @POST
    @Path("{id}/withdraw")
    @Allowed(Role.AGENT)
    @Consumes(MediaType.WILDCARD)
    public ObservationRow withdraw(@PathParam("id") UUID id) {
        return observations.withdraw(id);
    }
}
