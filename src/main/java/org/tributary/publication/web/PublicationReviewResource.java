package org.tributary.publication.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;
import org.tributary.publication.Ownership;
import org.tributary.publication.Ownerships;
import org.tributary.publication.PublicationReviews;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationView;
import org.tributary.publication.ReviewBoard;
import org.tributary.publication.review.SignOffRow;

/** How a publication is reviewed and who answers for it, to the outside. */
@Path("publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicationReviewResource {

    @Inject
    PublicationReviews reviews;

    @Inject
    Ownerships ownerships;

    @Inject
    PublicationShelf shelf;

    /** Who answers for it, and who does while that person is away; ids of persons. */
    public record Owners(@Nullable String owner, @Nullable String fallback) {
    }

    /** A sign-off; {@code place} is the role in whose place it was given. */
    public record SignedJson(String by, String place, Instant at) {

        static List<SignedJson> of(List<SignOffRow> rows) {
            return rows.stream().map(row -> new SignedJson(row.by(), row.place(), row.at().toInstant())).toList();
        }
    }

    /** Something that was said; {@code kind} is {@code said} or {@code returned}. */
    public record SaidJson(String by, String kind, String text, Instant at) {
    }

    /** A review; {@code lapsed} signed an earlier text, or can sign no longer. */
    public record ReviewJson(int version, List<String> waitsFor, List<SignedJson> signed, List<SignedJson> lapsed,
            List<SaidJson> comments) {

        static ReviewJson of(ReviewBoard board) {
            return new ReviewJson(board.version(), board.waitsFor(), SignedJson.of(board.signed()),
                    SignedJson.of(board.lapsed()), board.comments().stream()
                            .map(one -> new SaidJson(one.by(), one.kind(), one.text(), one.at().toInstant())).toList());
        }
    }

    /** Who signed the newest version, who still has to, and what was said. */
    @GET
    @Path("{id}/review")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public ReviewJson review(@PathParam("id") String id) {
        PublicationView newest = shelf.newest(PublicationResource.key(id));
        return ReviewJson.of(reviews.of(newest.id(), newest.version()));
    }

    /** Says something about what is in review. */
    @POST
    @Path("{id}/comments")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public ReviewJson comment(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = shelf.newest(PublicationResource.key(id)).id();
        return ReviewJson.of(reviews.comment(known, PublicationResource.remark(body).comment()));
    }

    @GET
    @Path("{id}/owner")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Ownership owner(@PathParam("id") String id) {
        return ownerships.of(shelf.newest(PublicationResource.key(id)).id());
    }

    @PUT
    @Path("{id}/owner")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Ownership choose(@PathParam("id") String id, JsonBody body) {
        UUID known = shelf.newest(PublicationResource.key(id)).id();
        Owners wanted = body.as(Owners.class);
        ownerships.choose(known, key("owner", wanted.owner()), key("fallback", wanted.fallback()));
        return ownerships.of(known);
    }

    private static @Nullable UUID key(String field, @Nullable String id) {
        return id == null || id.isBlank() ? null : PublicationJson.id(field, id);
    }
}
