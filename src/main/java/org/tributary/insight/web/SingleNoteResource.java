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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.NewEnd;
import org.tributary.insight.NoteEnds;
import org.tributary.insight.NoteOwners;
import org.tributary.insight.OpenNotes;
import org.tributary.insight.SingleNote;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;

/** Notes of no theme that wait for an end, to curators: who sees to one, and how it ends. In a theme it is none of these. */
@Path("observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SingleNoteResource {

    @Inject
    OpenNotes open;

    @Inject
    NoteOwners owners;

    @Inject
    NoteEnds ends;

    /** A note that waits, without its author; {@code owner} by name, null where it is everybody's. */
    public record Waiting(UUID id, String text, String line, String state, String kind, String status, Instant receivedAt,
            @Nullable String owner) {

        static Waiting of(SingleNote note) {
            return new Waiting(note.id(), note.text(), note.line(), note.state(), note.kind(), note.status(),
                    note.receivedAt(), note.owner() == null ? null : note.ownerName());
        }
    }

    /** A decision that ended a note. */
    public record Ended(UUID id, String kind, String to, String text) {
    }

    @GET
    @Path("waiting")
    @Allowed(Role.CURATOR)
    public Listing<Waiting> waiting(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        return Listing.of(open.openSingle(PageRequest.of(after, limit)).map(Waiting::of), uri);
    }

    /** Of the curator whom the body names, else of who asks. */
    @PUT
    @Path("{id}/owner")
    @Allowed(Role.CURATOR)
    public OwnerBody.Answer own(@PathParam("id") UUID id, JsonBody body) {
        owners.ownerOf(id);
        UUID curator = body.as(OwnerBody.class).curator();
        if (curator == null) {
            owners.take(List.of(id));
        } else {
            owners.handOver(List.of(id), curator);
        }
        return OwnerBody.Answer.of(owners.ownerOf(id));
    }

    @DELETE
    @Path("{id}/owner")
    @Allowed(Role.CURATOR)
    public void drop(@PathParam("id") UUID id) {
        owners.ownerOf(id);
        owners.drop(List.of(id));
    }

    @POST
    @Path("{id}/end")
    @Allowed(Role.CURATOR)
    public Ended end(@PathParam("id") UUID id, JsonBody body) {
        owners.ownerOf(id);
        ThemePublicationResource.End wanted = body.as(ThemePublicationResource.End.class);
        UUID end = ends.endNotes(List.of(id), new NewEnd(wanted.kind(), wanted.to(), wanted.text()));
        return new Ended(end, String.valueOf(wanted.kind()), wanted.to() == null ? "" : wanted.to(),
                String.valueOf(wanted.text()));
    }
}
