package org.tributary.publication.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Kind;
import org.tributary.publication.LivePublications;
import org.tributary.publication.PublicationReviews;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationView;
import org.tributary.publication.Publications;

/** Publications, to the outside. A reading answers what readers see; an act answers the version it acted on. */
@Path("publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicationResource {

    @Inject
    Publications publications;

    @Inject
    LivePublications livePublications;

    @Inject
    PublicationReviews reviews;

    @Inject
    PublicationShelf shelf;

    @Inject
    Texts texts;

    /** What an act may need beside the publication. */
    public record Remark(@Nullable String comment, @Nullable String reason, @Nullable String replacedBy,
            @Nullable Integer version, @Nullable Boolean useful, @Nullable Long revision, @Nullable String urgency,
            @Nullable Boolean signOffs) {
    }

    /** Problem details with the newer values beside them. */
    public record Stale(String type, String title, int status, String detail, List<Object> errors,
            PublicationJson current) {
    }

    @POST
    @Allowed(Role.PUBLISHER)
    public Response create(JsonBody body, @Context UriInfo uri) {
        PublicationJson.Draft draft = body.as(PublicationJson.Draft.class);
        Check check = new Check();
        String kind = check.code("kind", draft.kind(),
                code -> Arrays.stream(Kind.values()).anyMatch(one -> one.name().equals(code)));
        check.done();
        PublicationView view = publications.create(Kind.valueOf(kind), draft.text(), draft.insights());
        return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .entity(PublicationJson.of(view)).build();
    }

    @PUT
    @Path("{id}")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Response change(@PathParam("id") String id, JsonBody body) {
        PublicationView now = shelf.newest(key(id));
        PublicationJson.Draft draft = body.as(PublicationJson.Draft.class);
        Check check = new Check();
        check.that(draft.revision() != null, "revision", "platform.error.required");
        check.done();
        boolean material = draft.material() == null ? now.material() : draft.material();
        try {
            PublicationView changed = publications.change(now.id(), draft.revision(), material, draft.text(now.text()),
                    draft.insightIds() == null ? now.insightIds() : draft.insights());
            return Response.ok(PublicationJson.of(changed)).build();
        } catch (ChangedMeanwhile stale) {
            return Response.status(stale.status()).type("application/problem+json;charset=UTF-8")
                    .entity(new Stale("about:blank", "Conflict", stale.status(), texts.say(stale), List.of(),
                            PublicationJson.of(shelf.newest(now.id()))))
                    .build();
        }
    }

    @GET
    @Allowed
    public Listing<PublicationJson> list(@QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit, @Context UriInfo uri) {
        return Listing.of(shelf.list(PageRequest.of(after, limit)).map(PublicationJson::of), uri);
    }

    @GET
    @Path("{id}")
    @Allowed
    public PublicationJson get(@PathParam("id") String id) {
        return PublicationJson.of(shelf.get(key(id)));
    }

    @POST
    @Path("{id}/submit")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationJson submit(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = shelf.newest(key(id)).id();
        Remark remark = remark(body);
        return answer(publications.submit(known, remark.urgency(), Boolean.TRUE.equals(remark.signOffs())));
    }

    @POST
    @Path("{id}/approve")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationJson approve(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = shelf.newest(key(id)).id();
        return answer(publications.approve(known, remark(body).revision()));
    }

    @POST
    @Path("{id}/return")
    @Allowed({Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationJson giveBack(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = shelf.newest(key(id)).id();
        return PublicationJson.of(publications.giveBack(known, remark(body).comment()));
    }

    @POST
    @Path("{id}/publish")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationJson publish(@PathParam("id") String id) {
        return PublicationJson.of(livePublications.publish(key(id)));
    }

    @POST
    @Path("{id}/withdraw")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationJson withdraw(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = shelf.newest(key(id)).id();
        Remark remark = remark(body);
        String instead = remark.replacedBy();
        return PublicationJson.of(livePublications.withdraw(known, remark.reason(),
                instead == null || instead.isBlank() ? null : PublicationJson.id("replacedBy", instead)));
    }

    /** With who still has to sign. */
    private PublicationJson answer(PublicationView view) {
        return PublicationJson.of(view).reviewed(reviews.of(view.id(), view.version()));
    }

    /** A request without a body says nothing. */
    static Remark remark(@Nullable JsonBody body) {
        return body == null ? new Remark(null, null, null, null, null, null, null, null) : body.as(Remark.class);
    }

    static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
